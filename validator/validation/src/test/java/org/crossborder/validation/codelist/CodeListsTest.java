// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.codelist.CodeCheck.Ahead;
import org.crossborder.validation.codelist.CodeCheck.Known;
import org.crossborder.validation.codelist.CodeCheck.Misshapen;
import org.crossborder.validation.codelist.CodeCheck.Undecided;
import org.crossborder.validation.codelist.CodeCheck.Unknown;
import org.crossborder.validation.codelist.CodeCheck.Withdrawn;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final CodeLists LISTS = Packs.builtIn().codeLists();

  static Stream<CodeList> lists() {
    return LISTS.all().stream();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyListCanBeReadAndSaysWhereItIsFrom(CodeList list) {
    assertThat(list.codes().isEmpty()).isEqualTo(list.id().equals("hs"));
    assertThat(list.source()).isNotBlank();
    assertThat(list.edition()).isNotBlank();
    assertThat(list.validity().isInOrder()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "iso-3166-1, BD",
    "iso-4217, USD",
    "iso-4217, XCG",
    "unece-rec-20, KGM",
    "unece-rec-20, XCT",
    "unece-rec-21, CT",
    "unece-rec-19, 1",
    "unece-rec-28, 1501",
    "incoterms, DPU",
    "un-locode, KRPUS",
    "untdid-1001, 861",
    "hs, 610910",
    "hs, 6109100010"
  })
  void codesInForceAreKnown(String list, String code) {
    assertThat(LISTS.check(list, code, DAY)).isInstanceOf(Known.class);
  }

  @ParameterizedTest
  @CsvSource({
    "iso-3166-1, XQ",
    "iso-4217, TAKA",
    "unece-rec-20, PIECES",
    "unece-rec-20, XZZZ",
    "unece-rec-21, carton",
    "unece-rec-19, SEA",
    "incoterms, DAT"
  })
  void othersAreUnknown(String list, String code) {
    assertThat(LISTS.check(list, code, DAY)).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({"hs, 6105.10", "hs, 771234", "hs, 980000", "un-locode, CGP", "un-locode, XQABC"})
  void whatCannotBeACodeIsMisshapen(String list, String code) {
    assertThat(LISTS.check(list, code, DAY)).isInstanceOf(Misshapen.class);
  }

  @Test
  void anExtractDoesNotDecide() {
    assertThat(LISTS.check("un-locode", "FRZZZ", DAY)).isInstanceOf(Undecided.class);
  }

  @Test
  void aCurrencyIsWithdrawnOnADay() {
    assertThat(LISTS.check("iso-4217", "HRK", LocalDate.of(2022, 12, 31)))
        .isInstanceOf(Known.class);
    assertThat(LISTS.check("iso-4217", "HRK", DAY))
        .isInstanceOfSatisfying(
            Withdrawn.class,
            withdrawn ->
                assertThat(withdrawn.code().lastDay()).hasValue(LocalDate.of(2023, 1, 14)));
    assertThat(LISTS.check("iso-3166-1", "AN", DAY)).isInstanceOf(Withdrawn.class);
  }

  @Test
  void aCurrencyComesOnADay() {
    assertThat(LISTS.check("iso-4217", "XCG", LocalDate.of(2024, 1, 1))).isInstanceOf(Ahead.class);
  }

  @Test
  void aUnitThatWasDeletedIsWithdrawn() {
    assertThat(LISTS.check("unece-rec-20", "NPR", DAY)).isInstanceOf(Withdrawn.class);
  }

  @Test
  void theDayOfIssueChoosesTheEdition() {
    assertThat(LISTS.check("incoterms", "DAT", LocalDate.of(2019, 12, 31)))
        .isInstanceOfSatisfying(
            Known.class, known -> assertThat(known.list().edition()).isEqualTo("2010"));
    assertThat(LISTS.at("incoterms", LocalDate.of(2000, 1, 1)))
        .hasValueSatisfying(list -> assertThat(list.edition()).isEqualTo("2010"));
  }

  @Test
  void anOperatorsCompleteListDecides() {
    CodeList full =
        new CodeList(
            "hs",
            "HS",
            "2022",
            new Validity(LocalDate.of(2022, 1, 1), null),
            "operator",
            new CodeShape(null, 6, true, null, null),
            () -> CodeFiles.read("hs.csv", "code,name\n610910,T-shirts\n".getBytes()),
            CodeSource.NONE);
    CodeLists lists = new CodeLists(Stream.concat(LISTS.all().stream(), Stream.of(full)).toList());
    assertThat(lists.check("hs", "6109100010", DAY)).isInstanceOf(Known.class);
    assertThat(lists.check("hs", "610990", DAY)).isInstanceOf(Unknown.class);
    assertThat(lists.check("hs", "6109.10", DAY)).isInstanceOf(Misshapen.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.csv|'code,name\nA,one\nA,again'|3|twice",
        "x.csv|'code,name\n,none'|2|no code",
        "x.csv|'code,name,from\nA,a,yesterday'|2|no date",
        "x.csv|'code,name\nA,\"open'|2|not closed",
        "x.csv|'code,name'|1|no line",
        "x.xsd|'<s xmlns=\"urn:s\"/>'|1|no codes",
        "x.gc|'<gc>\n<Row></Row></gc>'|2|no code",
        "x.gc|'<gc>\n<Row>'|2|must start and end",
        "x.gc|'<!DOCTYPE gc>\n<gc/>'|1|DOCTYPE"
      })
  void aDefectSaysItsLine(String name, String content, int line, String says) {
    assertThatThrownBy(() -> CodeFiles.read(name, content.getBytes()))
        .isInstanceOfSatisfying(
            CodeListDefectException.class,
            defect -> {
              assertThat(defect.line()).isEqualTo(line);
              assertThat(defect).hasMessageContaining(says);
            });
  }

  @Test
  void aListOfWhichNothingIsKnownIsNoPass() {
    assertThatThrownBy(() -> LISTS.check("no-such-list", "A", DAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LISTS.editions("no-such-list")).isEqualTo(List.of());
  }
}
