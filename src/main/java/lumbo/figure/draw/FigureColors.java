package lumbo.figure.draw;

import lumbo.figure.Solid.Material;
import lumbo.program.CodedEnum;

/** Colours of everything but the person, for a light and a dark screen and for strong contrast. */
public enum FigureColors implements CodedEnum {
    LIGHT(0xFFF6F8FA, 0xFF22303C, 0xFFE8821E, 0xFF24405A, .12),
    DARK(0xFF12181F, 0xFF060A0E, 0xFFFFA63D, 0xFF000000, .34),
    CONTRAST(0xFFFFFFFF, 0xFF000000, 0xFFC44500, 0xFF000000, .18),
    /** Strong contrast where the screen is dark: light lines on black. */
    CONTRAST_DARK(0xFF000000, 0xFFFFFFFF, 0xFFFFB454, 0xFF3A4A54, .5);

    final int paper;

    /** Towards which outlines are mixed. */
    final int line;

    /** Around what moves. */
    final int accent;

    /** What shadows are made of. */
    final int shadow;

    /** How dark shadows are, 0 to 1. */
    final double shade;

    FigureColors(int paper, int line, int accent, int shadow, double shade) {
        this.paper = paper;
        this.line = line;
        this.accent = accent;
        this.shadow = shadow;
        this.shade = shade;
    }

    /** What is behind the figure, as alpha, red, green and blue of 8 bits each. */
    public int paper() {
        return paper;
    }

    /** The colour of what a thing is made of. */
    int stuff(Material stuff) {
        int color = switch (stuff) {
            case FOAM -> 0xFFA9CBE3;
            case CLOTH -> 0xFFA7B79B;
            case LINEN -> 0xFFE3E6EC;
            case WOOD -> 0xFFC79A6B;
            case METAL -> 0xFF8C97A3;
            case RUBBER -> 0xFFD7A94A;
            case LEATHER -> 0xFFB0645A;
            case PLASTER -> 0xFFDDE3E9;
        };
        return switch (this) {
            case LIGHT, CONTRAST -> color;
            case DARK -> Argb.mix(color, paper, .42);
            case CONTRAST_DARK -> Argb.mix(color, paper, .6);
        };
    }

    /** Whether its paper is painted: strong contrast does not leave it to what lies behind. */
    public boolean hasOwnPaper() {
        return this == CONTRAST || this == CONTRAST_DARK;
    }

    int frame() {
        return Argb.mix(paper, this == DARK ? 0xFFFFFFFF : line, .25);
    }

    /** A person's colour under this theme's light. */
    int lit(int color) {
        return this == DARK ? Argb.mix(color, paper, .10) : color;
    }
}
