import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks an exported bundle of GreenLedger's audit log with nothing but the bundle, this file and a
 * JDK (17 or later):
 *
 * <pre>java AuditCheck.java bundle.zip [--anchor seals.tsv]</pre>
 *
 * It shares no code with the server, on purpose. What it does, in this order:
 *
 * <ol>
 *   <li>every seal: its header (docs/audit-format.md) is hashed with SHA-256 and compared, its
 *       Ed25519 signature is checked, it must name the hash of the seal before it;
 *   <li>the anchor, a list of seals kept outside the database: every seal in it must be in the
 *       bundle with the same hash, so that a cut end is found. Better than the one inside the
 *       bundle is one you kept yourself: {@code --anchor};
 *   <li>every block: the hash tree over its leaves must give the sealed root;
 *   <li>every entry: SHA-256 of a zero byte and the line as it stands in entries.jsonl must be the
 *       leaf;
 *   <li>entries that no block has: below the sealed bound they were inserted later, above it they
 *       wait for the next seal.
 * </ol>
 *
 * Ends with 0 when all is well, with 1 when something is wrong, with 2 when it cannot tell.
 */
public final class AuditCheck {

    private static final String ZEROS = "0".repeat(64);
    private static final int COMPARED = 300;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(-?\\d+)");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** A line of seals.tsv, field by field. */
    private record Seal(long number, String[] f) {
        static Seal of(String line) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 13) {
                throw new IllegalArgumentException("不是封存行：" + line);
            }
            return new Seal(Long.parseLong(fields[0]), fields);
        }

        int entries() {
            return Integer.parseInt(f[2]);
        }

        long settled() {
            return Long.parseLong(f[7]);
        }

        String previous() {
            return f[8];
        }

        String root() {
            return f[9];
        }

        String key() {
            return f[10];
        }

        String hash() {
            return f[11];
        }

        byte[] header(long place) {
            String[] names = {
                "number", "at", "entries", "first", "last", "earliest", "latest", "settled", "previous", "root", "key"
            };
            StringBuilder text = new StringBuilder("greenledger-seal-1\n");
            for (int i = 0; i < names.length; i++) {
                text.append(names[i]).append('=').append(i == 0 ? Long.toString(place) : f[i]).append('\n');
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The leaves of one block. */
    private record Leaves(long block, List<Long> ids, List<byte[]> hashes) {}

    /** An entry whose line is not what was sealed. */
    private record Odd(long block, long id, String line, byte[] sealed) {}

    private final ZipFile bundle;
    private final Properties about = new Properties();
    private final Map<String, PublicKey> keys = new LinkedHashMap<>();
    private final TreeMap<Long, Seal> seals = new TreeMap<>();
    private final List<long[]> archives = new ArrayList<>();
    private final List<Odd> odd = new ArrayList<>();
    private final Set<Long> withheld = new HashSet<>();
    private long wrong;
    private long checked;

    private AuditCheck(ZipFile bundle) {
        this.bundle = bundle;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 && !(arguments.length == 3 && arguments[1].equals("--anchor"))) {
            OUT.println("用法：java AuditCheck.java 导出包.zip [--anchor seals.tsv]");
            System.exit(2);
        }
        try (ZipFile zip = new ZipFile(arguments[0])) {
            boolean right = new AuditCheck(zip).check(arguments.length == 3 ? Path.of(arguments[2]) : null);
            System.exit(right ? 0 : 1);
        } catch (IOException | IllegalArgumentException e) {
            OUT.println("无法核验：" + e.getMessage());
            System.exit(2);
        }
    }

    private boolean check(Path keptAnchor) throws IOException, GeneralSecurityException {
        try (BufferedReader text = open("bundle.properties")) {
            about.load(text);
        }
        each("public-keys.tsv", this::key);
        each("archives.tsv", line -> {
            String[] f = line.split("\t");
            archives.add(new long[] {Long.parseLong(f[0]), Long.parseLong(f[1])});
        });
        each("withheld.tsv", line -> withheld.add(Long.parseLong(line)));
        each("seals.tsv", line -> {
            Seal seal = Seal.of(line);
            if (seals.put(seal.number(), seal) != null) {
                say("封存块被改动", "第 " + seal.number() + " 块出现了两次");
            }
        });
        chain();
        if (keptAnchor != null) {
            anchor(Files.readAllLines(keptAnchor));
        } else {
            List<String> lines = new ArrayList<>();
            each("anchor.tsv", lines::add);
            anchor(lines);
        }
        entries();
        unsealed();
        OUT.printf("核验了 %d 个封存块、%d 条记录。%n", seals.size(), checked);
        if (!withheld.isEmpty()) {
            OUT.println("另有 " + withheld.size() + " 条业务记录按权限只给出哈希，没有内容可核验。");
        }
        if (!seals.isEmpty()) {
            Seal last = seals.lastEntry().getValue();
            OUT.printf("最新封存：第 %d 块，%s，哈希 %s，密钥指纹 %s%n", last.number(), last.f()[1], last.hash(), last.key());
            OUT.println("请将哈希和指纹与简报上印的、或另行保存的相对照。");
        }
        OUT.println(wrong == 0 ? "结论：完好，与封存一致。" : "结论：发现 " + wrong + " 处问题。");
        return wrong == 0;
    }

    private void key(String line) {
        String[] f = line.split("\t");
        byte[] encoded = Base64.getDecoder().decode(f[1]);
        try {
            if (!hex(sha(encoded)).equals(f[0])) {
                say("签名无效", "公钥 " + f[0] + " 与它的指纹不符");
            }
            keys.put(f[0], KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("公钥 " + f[0] + " 无法读取");
        }
    }

    private void chain() throws GeneralSecurityException {
        List<Seal> broken = new ArrayList<>();
        Seal before = null;
        boolean beforeBroken = false;
        long first = Long.parseLong(about.getProperty("first", "1"));
        for (Seal seal : seals.values()) {
            boolean isBroken = !hex(sha(seal.header(seal.number()))).equals(seal.hash());
            if (isBroken) {
                broken.add(seal);
            } else if (!signed(seal)) {
                say("签名无效", "第 " + seal.number() + " 块的签名与密钥不符");
            }
            if (before == null ? seal.number() > Math.max(1, first - 1) : seal.number() > before.number() + 1) {
                long from = before == null ? Math.max(1, first - 1) : before.number() + 1;
                say("封存块缺失", "第 " + from + " 至 " + (seal.number() - 1) + " 块");
            } else if (!isBroken && !beforeBroken && (before != null || seal.number() == 1)) {
                if (!seal.previous().equals(before == null ? ZEROS : before.hash())) {
                    say("封存块被改动", "第 " + seal.number() + " 块与前一块不衔接");
                }
            }
            before = seal;
            beforeBroken = isBroken;
        }
        for (Seal seal : broken) {
            Seal other = null;
            for (Seal candidate : broken.size() > COMPARED ? List.<Seal>of() : broken) {
                if (candidate != seal && hex(sha(seal.header(candidate.number()))).equals(seal.hash())) {
                    other = candidate;
                }
            }
            if (other == null) {
                say("封存块被改动", "第 " + seal.number() + " 块的内容与其哈希不符");
            } else if (other.number() > seal.number()) {
                say("封存块被对调", "第 " + seal.number() + " 块与第 " + other.number() + " 块");
            }
        }
    }

    private boolean signed(Seal seal) throws GeneralSecurityException {
        PublicKey key = keys.get(seal.key());
        if (key == null) {
            return false;
        }
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(seal.header(seal.number()));
        return signature.verify(HexFormat.of().parseHex(seal.f()[12]));
    }

    private void anchor(List<String> lines) throws GeneralSecurityException {
        long last = seals.isEmpty() ? 0 : seals.lastKey();
        boolean all = about.getProperty("kind", "all").equals("all");
        List<Seal> cut = new ArrayList<>();
        for (String line : lines) {
            Seal told = Seal.of(line);
            Seal kept = seals.get(told.number());
            if (kept != null && !kept.hash().equals(told.hash()) && hex(sha(kept.header(kept.number()))).equals(kept.hash())) {
                say("与锚文件不符", "第 " + told.number() + " 块的哈希与锚文件记录的不同");
            } else if (all && told.number() > last) {
                cut.add(told);
            }
        }
        if (!cut.isEmpty()) {
            Seal from = cut.get(0);
            Seal to = cut.get(cut.size() - 1);
            say(
                    "尾部被截断",
                    "第 %d 至 %d 块不在包中（记录 %s 至 %s，%s 至 %s）"
                            .formatted(from.number(), to.number(), from.f()[3], to.f()[4], from.f()[5], to.f()[6]));
        }
    }

    private void entries() throws IOException {
        try (BufferedReader leaves = open("leaves.tsv");
                BufferedReader lines = open("entries.jsonl")) {
            String[] peeked = {leaves.readLine()};
            String line = lines.readLine();
            Leaves block = next(leaves, peeked);
            while (block != null) {
                Leaves following = next(leaves, peeked);
                root(block);
                boolean[] seen = new boolean[block.ids().size()];
                int expected = 0;
                while (line != null) {
                    long id = id(line);
                    boolean inTurn = expected < seen.length && block.ids().get(expected) == id;
                    int place = inTurn ? expected : block.ids().indexOf(id);
                    expected = place + 1;
                    if (place < 0 && following != null && following.ids().contains(id)) {
                        break;
                    }
                    if (place < 0) {
                        say("多出记录", "记录 " + id + " 不在任何封存块中");
                    } else if (seen[place]) {
                        say("多出记录", "第 " + block.block() + " 块 记录 " + id + " 出现了两次");
                    } else {
                        seen[place] = true;
                        compare(block, place, id, line);
                    }
                    line = lines.readLine();
                }
                missing(block, seen);
                block = following;
            }
            for (; line != null; line = lines.readLine()) {
                say("多出记录", "记录 " + id(line) + " 不在任何封存块中");
            }
        }
        tellOdd();
    }

    private static Leaves next(BufferedReader leaves, String[] peeked) throws IOException {
        if (peeked[0] == null) {
            return null;
        }
        long number = Long.parseLong(peeked[0].split("\t")[0]);
        Leaves block = new Leaves(number, new ArrayList<>(), new ArrayList<>());
        while (peeked[0] != null) {
            String[] f = peeked[0].split("\t");
            if (Long.parseLong(f[0]) != number) {
                break;
            }
            block.ids().add(Long.parseLong(f[1]));
            block.hashes().add(HexFormat.of().parseHex(f[2]));
            peeked[0] = leaves.readLine();
        }
        return block;
    }

    private void root(Leaves block) {
        Seal seal = seals.get(block.block());
        if (seal == null) {
            say("封存块缺失", "第 " + block.block() + " 块有记录清单而没有封存");
        } else if (block.ids().size() != seal.entries()
                || !hex(root(block.hashes(), 0, block.hashes().size())).equals(seal.root())) {
            say("封存块被改动", "第 " + block.block() + " 块内的记录清单与封存的根哈希不符");
        }
    }

    private static byte[] root(List<byte[]> leaves, int from, int count) {
        if (count == 1) {
            return leaves.get(from);
        }
        int left = Integer.highestOneBit(count - 1);
        return sha(new byte[] {1}, root(leaves, from, left), root(leaves, from + left, count - left));
    }

    private void compare(Leaves block, int place, long id, String line) {
        checked++;
        if (!Arrays.equals(leaf(line), block.hashes().get(place))) {
            odd.add(new Odd(block.block(), id, line, block.hashes().get(place)));
        }
    }

    private void missing(Leaves block, boolean[] seen) {
        boolean archived =
                !about.getProperty("kind", "all").equals("archive")
                        && archives.stream().anyMatch(a -> a[0] <= block.block() && block.block() <= a[1]);
        for (int i = 0; i < seen.length && !archived; i++) {
            if (!seen[i] && !withheld.contains(block.ids().get(i))) {
                say("记录缺失", "第 " + block.block() + " 块 记录 " + block.ids().get(i));
            }
        }
    }

    private void tellOdd() {
        for (Odd one : odd) {
            Odd other = null;
            for (Odd candidate : odd.size() > COMPARED ? List.<Odd>of() : odd) {
                String there = ID.matcher(one.line()).replaceFirst("{\"id\":" + candidate.id());
                if (candidate != one && Arrays.equals(leaf(there), candidate.sealed())) {
                    other = candidate;
                }
            }
            String where = "第 " + one.block() + " 块 记录 " + one.id();
            if (other == null) {
                say("内容被改动", where);
            } else {
                say("次序被调换", where + " 现在放着记录 " + other.id() + " 的内容");
            }
        }
    }

    private void unsealed() throws IOException {
        long settled = seals.isEmpty() ? 0 : seals.lastEntry().getValue().settled();
        long[] waiting = new long[1];
        each("unsealed.jsonl", line -> {
            if (id(line) <= settled) {
                say("多出记录", "记录 " + id(line) + " 封存时没有，是事后插入的");
            } else {
                waiting[0]++;
            }
        });
        if (waiting[0] > 0) {
            OUT.println("导出时有 " + waiting[0] + " 条记录还没有封存。");
        }
    }

    private static byte[] leaf(String line) {
        return sha(new byte[] {0}, line.getBytes(StandardCharsets.UTF_8));
    }

    private static long id(String line) {
        Matcher matcher = ID.matcher(line);
        if (!matcher.find()) {
            throw new IllegalArgumentException("无法识别的记录行：" + line.substring(0, Math.min(60, line.length())));
        }
        return Long.parseLong(matcher.group(1));
    }

    private static byte[] sha(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void say(String kind, String where) {
        wrong++;
        OUT.println("[" + kind + "] " + where);
    }

    private interface Taking {
        void take(String line) throws IOException;
    }

    private void each(String name, Taking taking) throws IOException {
        try (BufferedReader lines = open(name)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    taking.take(line);
                }
            }
        }
    }

    private BufferedReader open(String name) throws IOException {
        ZipEntry entry = bundle.getEntry(name);
        if (entry == null) {
            throw new IOException("导出包里缺少 " + name);
        }
        return new BufferedReader(new InputStreamReader(bundle.getInputStream(entry), StandardCharsets.UTF_8));
    }
}
