package org.greenledger.app.evidence;

/**
 * Another proof that looks like one.
 *
 * @param issueNumber the other's issue
 * @param sameFile whether the files are the same to the byte
 * @param distance how many of 64 bits differ
 */
public record AlikeProof(ProofView proof, String issueNumber, boolean sameFile, int distance) {

    /** How alike, in words. */
    public String chinese() {
        return sameFile ? "同一文件" : distance <= 3 ? "几乎相同" : "很相似";
    }
}
