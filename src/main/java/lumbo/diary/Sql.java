package lumbo.diary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * The statements of one connection, with their values by names: {@code :id}. Each is prepared once and kept for the next time.
 * Not for use from several threads at once.
 */
public final class Sql {

    /** A name of a value, unless it stands in a text or is a part of a name. SQLite numbers names as they first come. */
    private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|:(\\w+)");

    private static final int MOST_KEPT = 60;

    /** No such column, against a constraint, of a wrong type; see https://www.sqlite.org/rescode.html. */
    private static final Set<Integer> OF_THE_ROW = Set.of(1, 19, 20);

    private final Connection connection;
    private final Map<String, Prepared> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** Statements of a connection, which closes them with itself. */
    Sql(Connection connection) {
        this.connection = connection;
    }

    /** A statement failed; below it is what SQLite says, which never has a value in it. */
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failure(SQLException cause) {
            super(cause.getMessage(), cause);
        }

        /** Whether the row can't be held, and not the disk or the file. */
        boolean isOfTheRow() {
            return getCause() instanceof SQLiteException refused
                    && OF_THE_ROW.contains(refused.getResultCode().code & 0xff);
        }
    }

    private record Prepared(PreparedStatement statement, Map<String, Integer> numbers) {}

    @FunctionalInterface
    private interface Run<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** The row at which a result is; texts, which most columns have, are read without asking first what they are. */
    private record Found(ResultSet row) implements Row {

        @Override
        public @Nullable Object value(String column) {
            try {
                return row.getObject(column);
            } catch (SQLException failure) {
                throw new Failure(failure);
            }
        }

        @Override
        public @Nullable String textOrNull(String column) {
            try {
                return row.getString(column);
            } catch (SQLException failure) {
                throw new Failure(failure);
            }
        }
    }

    Call of(String sql) {
        return new Call(sql);
    }

    /** Runs a statement that is needed once. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new Failure(failure);
        }
    }

    Connection connection() {
        return connection;
    }

    private Prepared prepare(String sql) throws SQLException {
        // taken out while it runs: it may be wanted again meanwhile
        Prepared known = kept.remove(sql);
        if (known != null) {
            return known;
        }
        Map<String, Integer> numbers = new HashMap<>();
        NAME.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .filter(Objects::nonNull)
                .forEach(name -> numbers.putIfAbsent(name, numbers.size() + 1));
        return new Prepared(connection.prepareStatement(sql), numbers);
    }

    private void keep(String sql, Prepared prepared) throws SQLException {
        Prepared twice = kept.put(sql, prepared);
        if (twice != null) {
            twice.statement().close();
        }
        if (kept.size() > MOST_KEPT) {
            String oldest = kept.keySet().iterator().next();
            Prepared dropped = kept.remove(oldest);
            if (dropped != null) {
                dropped.statement().close();
            }
        }
    }

    final class Call {

        private final String sql;
        private final Map<String, @Nullable Object> values = new HashMap<>();

        private Call(String sql) {
            this.sql = sql;
        }

        /**
         * Gives a value its name. Ids, instants, days and constants are written as the diary writes them, and null as NULL.
         */
        Call with(String name, @Nullable Object value) {
            values.put(name, written(value));
            return this;
        }

        Call with(Map<String, ?> named) {
            named.forEach(this::with);
            return this;
        }

        private static @Nullable Object written(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case OffsetDateTime at -> Timestamps.text(at);
                case UUID id -> id.toString();
                case LocalDate day -> day.toString();
                case Enum<?> constant -> constant.name();
                default -> value;
            };
        }

        int update() {
            return run(PreparedStatement::executeUpdate);
        }

        /** Takes all rows, without holding more than one. */
        void each(Consumer<Row> work) {
            until(row -> {
                work.accept(row);
                return false;
            });
        }

        /** Takes rows until there are enough. */
        void until(Predicate<Row> isEnough) {
            boolean _ = run(statement -> {
                try (ResultSet found = statement.executeQuery()) {
                    Row row = new Found(found);
                    while (found.next()) {
                        if (isEnough.test(row)) {
                            return true;
                        }
                    }
                    return false;
                }
            });
        }

        <T> List<T> list(Function<Row, T> from) {
            List<T> list = new ArrayList<>();
            each(row -> list.add(from.apply(row)));
            return list;
        }

        /** The number {@code n} of each day from one to another that has one. */
        Map<LocalDate, Integer> byDay(LocalDate from, LocalDate to) {
            Map<LocalDate, Integer> days = new HashMap<>();
            with("from", from).with("to", to).each(row -> days.put(row.day("day"), row.integer("n")));
            return days;
        }

        /** The first row, where there is one. */
        <T> Optional<T> first(Function<Row, T> from) {
            List<T> one = new ArrayList<>(1);
            until(row -> one.add(from.apply(row)));
            return one.stream().findFirst();
        }

        /** The first column of all rows. */
        List<String> texts() {
            return run(statement -> {
                List<String> texts = new ArrayList<>();
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        texts.add(found.getString(1));
                    }
                }
                return texts;
            });
        }

        /** The first column of the only row. */
        long number() {
            return Long.parseLong(texts().getFirst());
        }

        boolean isAny() {
            return !texts().isEmpty();
        }

        private <T> T run(Run<T> work) {
            try {
                Prepared prepared = prepare(sql);
                try {
                    for (Map.Entry<String, Integer> name : prepared.numbers().entrySet()) {
                        if (!values.containsKey(name.getKey())) {
                            throw new IllegalArgumentException("no value for :" + name.getKey() + " in " + sql);
                        }
                        prepared.statement().setObject(name.getValue(), values.get(name.getKey()));
                    }
                    T result = work.on(prepared.statement());
                    keep(sql, prepared);
                    return result;
                } catch (SQLException | RuntimeException | Error failure) {
                    // the driver closes a statement that fails for want of space
                    prepared.statement().close();
                    throw failure;
                }
            } catch (SQLException failure) {
                throw new Failure(failure);
            }
        }
    }
}
