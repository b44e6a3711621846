package lumbo.program;

import java.util.Optional;

/** The pictures of a program, read when they are asked for. */
@FunctionalInterface
public interface ProgramPictures {

    ProgramPictures NONE = picture -> Optional.empty();

    /**
     * A picture as it stands in its file, PNG or JPEG.
     *
     * @param picture its name as a step gives it, such as {@code pictures/lift.png}
     * @return empty when there is no such picture, or it can't be read any more
     */
    Optional<byte[]> bytes(String picture);
}
