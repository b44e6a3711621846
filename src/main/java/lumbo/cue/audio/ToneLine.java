package lumbo.cue.audio;

/** An open way to the loudspeaker. */
interface ToneLine {

    /**
     * Sends samples out, and waits while the device has more than enough of them.
     *
     * @param block 16 bits, little-endian, mono
     * @return whether all of them went out; if not, the device is lost
     */
    boolean write(byte[] block);

    void close();

    @FunctionalInterface
    interface Opener {

        /**
         * Opens the way, which may take long.
         *
         * @throws NoLineException when there is none
         */
        ToneLine open() throws NoLineException;
    }
}
