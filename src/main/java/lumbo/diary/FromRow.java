package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What is made of a row that a statement finds. */
@FunctionalInterface
public interface FromRow<T> {

    /** Makes it of the row that is read now. */
    T of(ResultSet row) throws SQLException;
}
