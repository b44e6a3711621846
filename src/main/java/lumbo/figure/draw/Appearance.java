package lumbo.figure.draw;

import lumbo.program.CodedEnum;

/** Whom the figure looks like. Colours differ in lightness as well as in hue. */
public enum Appearance implements CodedEnum {
    ANNA(0xFFEBB994, 0xFF5B3A29, 0xFF2E9C8F, 0xFF38466B, Hair.BUN, .97),
    OMAR(0xFFC68A5E, 0xFF241C1A, 0xFF5C86C4, 0xFF3A3F4B, Hair.SHORT, 1.02),
    GRETE(0xFFF2CDB2, 0xFFD5D3CF, 0xFF9A6A94, 0xFF475070, Hair.BOB, 1.05),
    KOFI(0xFF85563A, 0xFF17120F, 0xFF6FA56B, 0xFF2F3B52, Hair.CROPPED, 1.0),
    IVAN(0xFFE9BFA0, 0xFFB9B5AE, 0xFF4F9CB5, 0xFF4B4A57, Hair.RIM, 1.08);

    enum Hair {
        BUN,
        SHORT,
        BOB,
        CROPPED,
        RIM
    }

    final int skin;
    final int hair;
    final int shirt;
    final int trousers;
    final Hair style;
    final double girth;

    Appearance(int skin, int hair, int shirt, int trousers, Hair style, double girth) {
        this.skin = skin;
        this.hair = hair;
        this.shirt = shirt;
        this.trousers = trousers;
        this.style = style;
        this.girth = girth;
    }
}
