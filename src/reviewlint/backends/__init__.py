"""Second opinions: what other programs say about the prose, behind one small interface (`remark`)."""
