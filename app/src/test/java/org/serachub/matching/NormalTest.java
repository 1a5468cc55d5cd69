package org.serachub.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;

final class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "NAME, 'Pellow, Gareth', gareth  PELLOW",
    "NAME, Zoë O’Néill, zoe o'neill",
    "NHS_NUMBER, 999 000 0418, 9990000418",
    "NI_NUMBER, qq 12 34 56 c, QQ123456C",
    "PHONE, +44 7700 900482, 07700 900 482",
    "PHONE, 0044 7700 900482, 07700-900-482",
    "EMAIL, A@Example.Example, a@example.example",
    "BUSINESS, The Copper-Kettle, the copper kettle",
    "BUSINESS_NUMBER, SC 123456, sc123456",
  })
  void bringsTheSameIntoOneForm(Sort sort, String one, String other) {
    assertEquals(of(sort, one), of(sort, other));
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, Gareth Pellow, Gareth Pell",
    "PHONE, 07700 900482, 07700 900483",
    "PLACE, 12 Heron Street, 13 Heron Street",
    "NI_NUMBER, QQ 12 34 56 C, QQ 12 34 56 D",
  })
  void keepsApartWhatIsNotTheSame(Sort sort, String one, String other) {
    assertNotEquals(of(sort, one), of(sort, other));
  }

  @Test
  void comparesTheLinesOfAnAddressAndNotItsDistrict() {
    assertEquals(
        Normal.of(Sort.PLACE, new Content.Address("Flat 2,\n18 Tidewater St.", "Harbour ward")),
        Normal.of(Sort.PLACE, new Content.Address("flat 2, 18 tidewater street", "Harbour")));
  }

  @Test
  void hasNoFormForWhatSaysNothing() {
    assertEquals(Optional.empty(), of(Sort.NAME, "?"));
    assertEquals(
        Optional.of("1990-05-17"),
        Normal.of(Sort.DATE_OF_BIRTH, new Content.Day(LocalDate.of(1990, 5, 17))));
  }

  @Test
  void hasNoSortForASafeAddress() {
    assertEquals(Optional.empty(), Normal.sort(new FieldId("address-safe")));
    assertEquals(Optional.of(Sort.PLACE), Normal.sort(new FieldId("address-current")));
  }

  private static Optional<String> of(Sort sort, String text) {
    return Normal.of(sort, new Content.Text(text));
  }
}
