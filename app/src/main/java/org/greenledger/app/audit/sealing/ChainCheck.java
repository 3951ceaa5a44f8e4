package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.audit.sealing.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Checks the chain of blocks, one after the other: numbers, hashes, signatures, anchor. */
final class ChainCheck {

    private static final int COMPARED = 200;

    private final Map<String, PublicKey> keys;
    private final @Nullable String own;
    private final AnchorCursor anchor;
    private final List<Finding> findings;
    private final List<Seal> odd = new ArrayList<>();
    private @Nullable Seal last;
    private boolean lastIsOdd;

    /**
     * @param own fingerprint of the key that is known to be ours; {@code null} where none is
     */
    ChainCheck(
            Map<String, PublicKey> keys,
            @Nullable String own,
            AnchorCursor anchor,
            List<Finding> findings) {
        this.keys = keys;
        this.own = own;
        this.anchor = anchor;
        this.findings = findings;
    }

    @Nullable Seal last() {
        return last;
    }

    void take(Block block) throws IOException {
        Seal seal = block.seal();
        long expected = last == null ? 1 : last.number() + 1;
        if (seal.number() > expected) {
            findings.add(missing(expected, seal.number() - 1));
        }
        byte[] header = seal.header();
        boolean isOdd = !Digest.hex(Digest.of(header)).equals(seal.hash());
        Seal told = anchor.at(seal.number());
        if (isOdd) {
            odd.add(seal);
        } else if (!isSigned(seal, header)) {
            findings.add(
                    Finding.ofBlock(
                            Kind.SIGNATURE,
                            seal.number(),
                            "签名与密钥 %s 不符".formatted(shortly(seal.key()))));
        } else if (told == null && own != null && !own.equals(seal.key())) {
            findings.add(
                    Finding.ofBlock(
                            Kind.SIGNATURE,
                            seal.number(),
                            "由别的密钥（指纹 %s）签名，锚文件里也没有这一块".formatted(shortly(seal.key()))));
        } else if (told != null && !told.hash().equals(seal.hash())) {
            findings.add(
                    Finding.ofBlock(
                            Kind.ANCHOR,
                            seal.number(),
                            "锚文件记录的哈希是 %s，库里是 %s"
                                    .formatted(shortly(told.hash()), shortly(seal.hash()))));
        }
        String previous = last == null ? Seal.NONE_BEFORE : last.hash();
        boolean follows = seal.previous().equals(previous);
        if (!follows && !isOdd && !lastIsOdd && seal.number() == expected) {
            findings.add(Finding.ofBlock(Kind.SEAL_CHANGED, seal.number(), "与前一块不衔接，此处或前一块被整块换过"));
        }
        if (!block.isOfOnePiece()) {
            findings.add(Finding.ofBlock(Kind.SEAL_CHANGED, seal.number(), "块内的记录清单与封存的根哈希不符"));
        }
        last = seal;
        lastIsOdd = isOdd;
    }

    /** To be called after the last block: what only shows when all are known. */
    void finish() throws IOException {
        for (Seal seal : odd) {
            Seal other = partner(seal);
            if (other == null) {
                findings.add(Finding.ofBlock(Kind.SEAL_CHANGED, seal.number(), "封存的内容与其哈希不符"));
            } else if (other.number() > seal.number()) {
                findings.add(
                        Finding.ofBlock(
                                Kind.BLOCKS_SWAPPED,
                                seal.number(),
                                "与第 %d 块对调了位置".formatted(other.number())));
            }
        }
        tail();
    }

    private @Nullable Seal partner(Seal seal) {
        if (odd.size() > COMPARED) {
            return null;
        }
        return odd.stream()
                .filter(other -> other.number() != seal.number())
                .filter(
                        other ->
                                Digest.hex(Digest.of(seal.header(other.number())))
                                        .equals(seal.hash()))
                .findFirst()
                .orElse(null);
    }

    private void tail() throws IOException {
        long number = last == null ? 0 : last.number();
        anchor.at(number + 1);
        Seal first = anchor.next();
        if (first == null) {
            return;
        }
        Seal end = first;
        long entries = 0;
        for (Seal seal = first; seal != null; seal = anchor.next()) {
            entries += seal.entries();
            end = seal;
        }
        findings.add(
                Finding.ofBlock(
                        Kind.TAIL_CUT,
                        first.number(),
                        "第 %d 至 %d 块不在库中，共 %d 条记录（编号 %d 至 %d，%s 至 %s）"
                                .formatted(
                                        first.number(),
                                        end.number(),
                                        entries,
                                        first.first(),
                                        end.last(),
                                        first.earliest(),
                                        end.latest())));
    }

    private boolean isSigned(Seal seal, byte[] header) {
        PublicKey key = keys.get(seal.key());
        return key != null && SealKey.isSigned(header, Digest.bytes(seal.signature()), key);
    }

    private static Finding missing(long from, long to) {
        return Finding.ofBlock(
                Kind.BLOCK_MISSING,
                from,
                from == to ? "这一块不在库中" : "第 %d 至 %d 块不在库中".formatted(from, to));
    }

    private static String shortly(String hash) {
        return hash.substring(0, Math.min(12, hash.length())) + "…";
    }
}
