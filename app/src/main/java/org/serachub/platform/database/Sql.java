package org.serachub.platform.database;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements written by hand, run inside the transaction at hand or one of their own.
 *
 * <p>Arguments may be identifiers ({@code UUID}), {@code Instant}, {@code LocalDate}, terms, text,
 * numbers, bytes, null, or an {@code Optional} of any of these. A statement that fails throws
 * {@link DatabaseFault}.
 */
@Singleton
@Requires(beans = DataSource.class)
public final class Sql {
  private final TransactionOperations<Connection> transactions;
  private final ConnectionOperations<Connection> connections;

  Sql(
      TransactionOperations<Connection> transactions,
      ConnectionOperations<Connection> connections) {
    this.transactions = transactions;
    this.connections = connections;
  }

  /** Runs {@code work} in one transaction, or in the one that is open. */
  public <T extends @Nullable Object> T transaction(Supplier<T> work) {
    return transactions.executeWrite(status -> work.get());
  }

  /** Every row of a query, in its order; by itself it is one statement and no transaction. */
  public <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
    return connections.execute(
        ConnectionDefinition.DEFAULT, status -> query(status.getConnection(), sql, row, arguments));
  }

  /**
   * The row of a query that yields one at most.
   *
   * @throws IllegalStateException if there are several
   */
  public <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... arguments) {
    var rows = list(sql, row, arguments);
    if (rows.size() > 1) {
      throw new IllegalStateException("more than one row");
    }
    return rows.stream().findFirst();
  }

  /**
   * Hands on the rows of a query one by one as they arrive, for tables too large to keep in memory.
   * No other statement may run meanwhile.
   */
  public void each(String sql, Reader reader, @Nullable Object... arguments) {
    transactions.execute(
        io.micronaut.transaction.TransactionDefinition.DEFAULT,
        status -> stream(status.getConnection(), sql, reader, arguments));
  }

  /** Runs a statement that changes rows, and says how many it matched. */
  public int update(String sql, @Nullable Object... arguments) {
    return transactions.executeWrite(status -> change(status.getConnection(), sql, arguments));
  }

  /** {@code ?, ?, ?} for a list of that many arguments; at least one. */
  public static String marks(int count) {
    return String.join(", ", java.util.Collections.nCopies(count, "?"));
  }

  private static <T> List<T> query(
      Connection connection, String sql, Row<T> row, @Nullable Object... arguments) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (var results = statement.executeQuery()) {
        var columns = new Columns(results);
        var rows = new ArrayList<T>();
        while (results.next()) {
          rows.add(row.from(columns));
        }
        return List.copyOf(rows);
      }
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  private static boolean stream(
      Connection connection, String sql, Reader reader, @Nullable Object... arguments) {
    try (var statement = connection.prepareStatement(sql)) {
      // By this number the driver knows that rows are to be streamed.
      statement.setFetchSize(Integer.MIN_VALUE);
      bind(statement, arguments);
      try (var results = statement.executeQuery()) {
        var columns = new Columns(results);
        while (results.next()) {
          reader.read(columns);
        }
        return true;
      }
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  private static int change(Connection connection, String sql, @Nullable Object... arguments) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (var i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, Columns.stored(arguments[i]));
    }
  }

  /** Looks at one row. */
  @FunctionalInterface
  public interface Reader {
    /** Reads the row that {@code columns} stand at. */
    void read(Columns columns) throws SQLException;
  }

  /** Makes a value of one row. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the row that {@code columns} stand at. */
    T from(Columns columns) throws SQLException;
  }
}
