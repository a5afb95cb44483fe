// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.Judging;
import org.crossborder.validation.codelist.CodeFiles;
import org.crossborder.validation.codelist.CodeListDefectException;
import org.crossborder.validation.container.Containers;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.schemapack.PackCheck;
import org.crossborder.validation.schematron.Compilation;
import org.crossborder.validation.schematron.Schema;
import org.crossborder.validation.schematron.SchematronCompiler;
import org.crossborder.validation.signature.cms.CmsForge;
import org.crossborder.validation.signature.pades.PdfForge;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.TimestampToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No parser breaks down on bytes that were changed here and there. A short run with each build; a
 * longer one with {@code -Dfuzz.rounds=100000} and another {@code -Dfuzz.seed}.
 */
class ParserFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 300);
  private static final long SEED = Long.getLong("fuzz.seed", 4);

  private static final String GENERICODE =
      """
      <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
        <ColumnSet>
          <Column Id="code" Use="required"/><Column Id="name"/><Column Id="validFrom"/>
          <Key Id="key"><ColumnRef Ref="code"/></Key>
        </ColumnSet>
        <SimpleCodeList>
          <Row>
            <Value ColumnRef="code"><SimpleValue>A</SimpleValue></Value>
            <Value><SimpleValue>Apples</SimpleValue></Value>
            <Value><SimpleValue>2020-01-01</SimpleValue></Value>
          </Row>
        </SimpleCodeList>
      </gc:CodeList>""";
  private static final String ENUMERATIONS =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:simpleType name="Code">
          <xs:restriction base="xs:token">
            <xs:enumeration value="A"/><xs:enumeration value="B"/>
          </xs:restriction>
        </xs:simpleType>
      </xs:schema>""";

  /** A parser, and sound bytes for it; it may refuse what it is given, and nothing else. */
  record Parser(String name, byte[] sound, Consumer<byte[]> parse) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Parser> parsers() throws Exception {
    byte[] pack = shipped("ubl", "pack.xml");
    return Stream.of(
        new Parser("intake", Subjects.PLAIN.getBytes(UTF_8), ParserFuzzTest::intake),
        new Parser("manifest of a pack", pack, ParserFuzzTest::manifest),
        new Parser("rules", shipped("sps", "rules/sps-certificate.sch"), ParserFuzzTest::rules),
        codes("codes.gc", GENERICODE),
        codes("codes.csv", "code,name,from,to\nA,\"Apples, \"\"red\"\"\",2020-01-01,\nB,Pears\n"),
        codes("codes.xsd", ENUMERATIONS),
        new Parser("time-stamp", token(), ParserFuzzTest::timestamp),
        new Parser("sealed document", Subjects.SEALED.getBytes(UTF_8), ParserFuzzTest::whole),
        new Parser("container", Containers.SEALED, ParserFuzzTest::whole),
        new Parser("signed message", message(), ParserFuzzTest::whole),
        new Parser("signed PDF", pdf(), ParserFuzzTest::whole));
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void refusesOrReads(Parser parser) {
    Mutations mutations = new Mutations(parser.sound(), SEED);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutations.next();
      try {
        parser.parse().accept(bytes);
      } catch (RuntimeException | StackOverflowError e) {
        fail(parser + ", round " + round + ": " + Base64.getEncoder().encodeToString(bytes), e);
      }
    }
  }

  private static void intake(byte[] bytes) {
    assertThat(new Intake(IntakeLimits.DEFAULT).read(bytes)).isNotNull();
  }

  private static void manifest(byte[] bytes) {
    assertThat(
            PackCheck.check(
                path -> path.equals("pack.xml") ? Optional.of(bytes) : Optional.empty()))
        .isNotNull();
  }

  private static void rules(byte[] bytes) {
    Compilation<Schema> read = SchematronCompiler.read("rules.sch", bytes);
    if (read instanceof Compilation.Done<Schema> done) {
      assertThat(SchematronCompiler.compile(done.result())).isNotNull();
    }
  }

  /** A list of codes in the form that its name ends in. */
  private static Parser codes(String name, String sound) {
    return new Parser(
        name,
        sound.getBytes(UTF_8),
        bytes -> {
          try {
            assertThat(CodeFiles.read(name, bytes)).isNotEmpty();
          } catch (CodeListDefectException refused) {
            assertThat(refused).hasMessageEndingWith(".");
          }
        });
  }

  private static void timestamp(byte[] bytes) {
    try {
      assertThat(TimestampToken.parse(bytes).certificates()).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).hasMessageNotContaining("null");
    }
  }

  private static void whole(byte[] bytes) {
    assertThat(Judging.judge(bytes, "certificate-of-origin").layers())
        .as(() -> HexFormat.of().formatHex(bytes))
        .noneMatch(layer -> layer.status() == LayerStatus.ENGINE_FAILED);
  }

  private static byte[] shipped(String pack, String path) {
    return Packs.builtIn().all().stream()
        .filter(each -> each.id().toString().contains(":" + pack))
        .flatMap(each -> each.files().read(path).stream())
        .findFirst()
        .orElseThrow();
  }

  private static byte[] message() {
    return new CmsForge().sign(Subjects.PLAIN.getBytes(UTF_8));
  }

  private static byte[] pdf() {
    return PdfForge.sign(PdfForge.document(false, document -> {}));
  }

  private static byte[] token() throws Exception {
    return TimestampAuthority.until(Instant.parse("2030-01-01T00:00:00Z"))
        .at(Examples.NOW)
        .timestamp(new byte[] {1});
  }
}
