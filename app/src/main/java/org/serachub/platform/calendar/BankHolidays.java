package org.serachub.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads the list of bank holidays of England and Wales: day and name. */
final class BankHolidays {
  private static final String LIST = "/calendar/bank-holidays-england-and-wales.csv";

  private BankHolidays() {}

  static NavigableMap<LocalDate, String> read() {
    var holidays = new TreeMap<LocalDate, String>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(",", -1))
        .forEach(columns -> holidays.put(LocalDate.parse(columns[0]), name(columns)));
    return holidays;
  }

  private static String name(String[] columns) {
    var substitute = columns.length > 2 && columns[2].equals("substitute");
    return substitute ? "the substitute day for " + columns[1] : columns[1];
  }

  private static String text() {
    try (var in = BankHolidays.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("no list of bank holidays");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
