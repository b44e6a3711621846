package lumbo.program;

import java.util.Optional;

/** The pictures of a program, read when they are asked for. */
@FunctionalInterface
public interface ProgramPictures {

    ProgramPictures NONE = picture -> Optional.empty();

    /** A picture as it stands in its file, PNG or JPEG; empty when it is not there, or can't be read any more. */
    Optional<byte[]> bytes(String picture);
}
