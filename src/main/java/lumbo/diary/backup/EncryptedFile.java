package lumbo.diary.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import lumbo.files.Beginning;
import lumbo.files.Share;

/**
 * A file locked with a password: AES-256-GCM in chunks, its key made by PBKDF2WithHmacSHA256.
 *
 * <p>It begins with a header of 40 bytes: "LUMBOBAK", the format 1, four bytes of rounds, sixteen of salt, seven of nonce,
 * four of the chunk's size. The header is authenticated with every chunk. A tag of nothing follows, by which a wrong
 * password is known, then the chunks, each with its tag. The nonce of a chunk is the header's seven bytes, the chunk's
 * number in four, and 1 for the last chunk, 0 for those before. So no chunk can be changed, moved, left out or cut off
 * without being told.
 */
final class EncryptedFile {

    /** Rounds of the key's making, for new files. */
    static final int ROUNDS = 600_000;

    static final int CHUNK = 64 * 1024;

    static final int HEADER = 40;

    static final int TAG = 16;

    private static final byte[] MAGIC = "LUMBOBAK".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORMAT = 1;
    private static final int SALT = 16;
    private static final int NONCE = 7;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int MOST_CHUNK = 16 * 1024 * 1024;

    /**
     * Marks the tag of nothing. The first chunk's own tag would be wrong for a wrong password and for a damaged chunk alike;
     * this one, which has no content that could be damaged, tells them apart. No chunk has this mark, so that no nonce is
     * used twice.
     */
    private static final byte CHECK = 2;

    private final byte[] header;
    private final byte[] nonce;
    private final SecretKey key;

    private EncryptedFile(byte[] header, Password password, int rounds, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        this.header = header;
        this.nonce = nonce;
        PBEKeySpec spec = new PBEKeySpec(password.characters(), salt, rounds, 256);
        try {
            byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            this.key = new SecretKeySpec(bytes, "AES");
        } finally {
            spec.clearPassword();
        }
    }

    /** Whether a file begins as a locked one does. */
    static boolean isEncrypted(Path file) throws IOException {
        return Beginning.is(file, MAGIC);
    }

    /** Locks what is in one file into another, which is there already. */
    static void encrypt(Path open, Path sealed, Password password) throws IOException {
        encrypt(open, sealed, password, ROUNDS, CHUNK);
    }

    static void encrypt(Path open, Path sealed, Password password, int rounds, int chunkSize) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .put(FORMAT)
                .putInt(rounds)
                .put(salt)
                .put(nonce)
                .putInt(chunkSize)
                .array();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(open));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(sealed))) {
            EncryptedFile lock = new EncryptedFile(header, password, rounds, salt, nonce);
            out.write(header);
            out.write(lock.cipher(Cipher.ENCRYPT_MODE, 0, CHECK).doFinal());
            lock.chunks(Cipher.ENCRYPT_MODE, in, chunkSize, out);
        } catch (GeneralSecurityException failure) {
            throw new IOException("the backup can't be locked", failure);
        }
    }

    /**
     * Opens a locked file into another.
     *
     * @param share told how much of it is read
     * @throws BackupException WRONG_PASSWORD, DAMAGED or NEWER; nothing of what was written may then be used
     */
    static void decrypt(Path sealed, Path open, Password password, Share share) throws IOException, BackupException {
        try (InputStream in = new BufferedInputStream(share.reading(sealed));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(open))) {
            byte[] header = in.readNBytes(HEADER);
            EncryptedFile lock = of(sealed, header, password);
            int chunkSize = ByteBuffer.wrap(header).getInt(HEADER - Integer.BYTES);
            byte[] check = in.readNBytes(TAG);
            if (check.length < TAG) {
                throw new BackupException(BackupException.Kind.DAMAGED, sealed);
            }
            try {
                lock.cipher(Cipher.DECRYPT_MODE, 0, CHECK).doFinal(check);
            } catch (AEADBadTagException wrong) {
                throw new BackupException(BackupException.Kind.WRONG_PASSWORD, sealed, wrong);
            }
            lock.chunks(Cipher.DECRYPT_MODE, in, chunkSize + TAG, out);
        } catch (GeneralSecurityException changed) {
            throw new BackupException(BackupException.Kind.DAMAGED, sealed, changed);
        }
    }

    /**
     * Locks or opens all chunks. One is read ahead: the last has to be marked as the last before it is locked, or else a file
     * that was cut off between two chunks would pass for a whole one.
     */
    private void chunks(int mode, InputStream in, int size, OutputStream out)
            throws IOException, GeneralSecurityException {
        byte[] next = in.readNBytes(size);
        boolean isLast = false;
        for (int number = 0; !isLast; number++) {
            byte[] chunk = next;
            next = chunk.length < size ? new byte[0] : in.readNBytes(size);
            isLast = next.length == 0;
            out.write(cipher(mode, number, isLast ? (byte) 1 : 0).doFinal(chunk));
        }
    }

    private static EncryptedFile of(Path file, byte[] header, Password password)
            throws BackupException, GeneralSecurityException {
        if (header.length < HEADER) {
            throw new BackupException(BackupException.Kind.DAMAGED, file);
        }
        ByteBuffer in = ByteBuffer.wrap(header).position(MAGIC.length);
        if (in.get() != FORMAT) {
            throw new BackupException(BackupException.Kind.NEWER, file);
        }
        int rounds = in.getInt();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        in.get(salt).get(nonce);
        int chunkSize = in.getInt();
        // nothing of the header is proved yet: without these limits a made-up one could take hours, or all of the
        // memory
        if (rounds < 1 || rounds > MOST_ROUNDS || chunkSize < 1 || chunkSize > MOST_CHUNK) {
            throw new BackupException(BackupException.Kind.DAMAGED, file);
        }
        return new EncryptedFile(header, password, rounds, salt, nonce);
    }

    private Cipher cipher(int mode, int number, byte kind) throws GeneralSecurityException {
        byte[] whole = ByteBuffer.allocate(NONCE + Integer.BYTES + 1)
                .put(nonce)
                .putInt(number)
                .put(kind)
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, whole));
        cipher.updateAAD(header);
        return cipher;
    }
}
