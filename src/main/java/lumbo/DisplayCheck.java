package lumbo;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks whether a window can be opened here at all, and why not. */
@SuppressWarnings("restricted")
final class DisplayCheck {

    private DisplayCheck() {}

    /**
     * Why no window can be opened, as the key of a message; empty when one can.
     *
     * @param system the name of the operating system
     * @param environment the environment's variables
     */
    static Optional<String> missing(String system, Map<String, String> environment) {
        Optional<String> unnamed = unnamed(system, environment);
        if (unnamed.isPresent() || !needsDisplay(system)) {
            return unnamed;
        }
        if (!hasLibrary("libgtk-3.so.0")) {
            return Optional.of("start.no-gtk");
        }
        return displayAnswers() ? Optional.empty() : Optional.of("start.display-dead");
    }

    /** The same as far as it can be told without asking the system, which takes a while. */
    static Optional<String> unnamed(String system, Map<String, String> environment) {
        boolean isNamed = !environment.getOrDefault("DISPLAY", "").isEmpty();
        return isNamed || !needsDisplay(system) ? Optional.empty() : Optional.of("start.no-display");
    }

    private static boolean needsDisplay(String system) {
        return system.toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean hasLibrary(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the X server that DISPLAY names lets us in. */
    private static boolean displayAnswers() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            MethodHandle open = handle(x11, "XOpenDisplay", ValueLayout.ADDRESS);
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            MethodHandle close = handle(x11, "XCloseDisplay", ValueLayout.JAVA_INT);
            int _ = (int) close.invokeExact(display);
            return true;
        } catch (Throwable e) {
            return e instanceof IllegalArgumentException;
        }
    }

    private static MethodHandle handle(SymbolLookup library, String name, java.lang.foreign.MemoryLayout result) {
        MemorySegment symbol = library.find(name).orElseThrow();
        return Linker.nativeLinker().downcallHandle(symbol, FunctionDescriptor.of(result, ValueLayout.ADDRESS));
    }
}
