package lumbo.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Lays an image and what belongs to it out as Debian has it. There are no scripts: what a desktop, a manual and file types
 * need is found by their own packages in the places where it lies, and what nobody of the package wrote, nobody removes.
 */
final class DebianTree {

    /** Where the program lies. */
    static final String PROGRAM = "usr/lib/lumbo";

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final Path tree;

    private DebianTree(Path tree) {
        this.tree = tree;
    }

    /**
     * What goes into the package beside the image.
     *
     * @param templates the folder with the texts
     * @param notice all licences
     * @param bill the bill of materials
     * @param manual the manual's page
     * @param icon in every size
     */
    record Extras(Path templates, String notice, String bill, String manual, Icon icon) {}

    /** Lays out the tree. */
    static void lay(Path image, Path tree, Release release, String architecture, Extras extras) throws IOException {
        DebianTree made = new DebianTree(tree);
        Tree.copy(image, tree.resolve(PROGRAM));
        Path command = Files.createDirectories(tree.resolve("usr/bin")).resolve("lumbo");
        Files.createSymbolicLink(command, Path.of("../lib/lumbo/bin/lumbo"));
        made.text("usr/share/applications/lumbo.desktop", Files.readString(extras.templates.resolve("lumbo.desktop")));
        made.text(
                "usr/share/metainfo/lumbo.desktop.Lumbo.metainfo.xml",
                filled(Files.readString(extras.templates.resolve("lumbo.metainfo.xml")), release, architecture, 0));
        made.text("usr/share/mime/packages/lumbo.xml", Files.readString(extras.templates.resolve("lumbo-mime.xml")));
        for (int size : SIZES) {
            made.file("usr/share/icons/hicolor/" + size + "x" + size + "/apps/lumbo.png", extras.icon.png(size));
        }
        made.file("usr/share/man/man1/lumbo.1.gz", gzip(extras.manual));
        made.text("usr/share/doc/lumbo/copyright", extras.notice);
        made.text("usr/share/doc/lumbo/lumbo.cdx.json", extras.bill);
        made.permissions();
        String sums = made.sums();
        long kilobytes = (Tree.size(tree) + 1023) / 1024;
        made.text(
                "DEBIAN/control",
                filled(Files.readString(extras.templates.resolve("control")), release, architecture, kilobytes));
        made.text("DEBIAN/md5sums", sums);
        Tree.stamp(tree, release);
    }

    /** A text with what it leaves open. */
    static String filled(String template, Release release, String architecture, long kilobytes) {
        return template.replace("@VERSION@", release.debian())
                .replace("@ARCHITECTURE@", architecture)
                .replace("@SIZE@", Long.toString(kilobytes))
                .replace(
                        "@DATE@",
                        LocalDate.ofInstant(release.time(), ZoneOffset.UTC).toString());
    }

    private void text(String name, String text) throws IOException {
        file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void file(String name, byte[] bytes) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes);
    }

    /** Everybody may read all, and run what the image lets run, whatever the mask of whoever builds. */
    private void permissions() throws IOException {
        for (Path file : Tree.all(tree)) {
            if (!Files.isSymbolicLink(file)) {
                boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private String sums() throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : Tree.all(tree)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                sums.append(md5(Files.readAllBytes(file)))
                        .append("  ")
                        .append(tree.relativize(file))
                        .append('\n');
            }
        }
        return sums.toString();
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
