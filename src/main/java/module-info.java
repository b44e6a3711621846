/** Lumbo: an offline player for exercise-therapy programs, with a diary. */
module lumbo {
    requires atlantafx.base;
    requires com.fasterxml.jackson.annotation;
    requires com.ibm.icu;
    requires dev.dirs;
    requires info.picocli;
    requires java.desktop;
    requires java.logging;
    requires java.sql;
    requires javafx.controls;
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.jspecify;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.material2;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires com.networknt.schema;

    exports lumbo to
            javafx.graphics;

    opens lumbo.cli to
            info.picocli;
    opens lumbo.guidance to
            tools.jackson.databind;
    opens lumbo.measure to
            tools.jackson.databind;
    opens lumbo.program to
            tools.jackson.databind;
    opens lumbo.safety to
            tools.jackson.databind;
}
