// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackCheckTest {
  private static final String XSD = "schema/permit.xsd";
  private static final String MANIFEST = "pack.xml";

  @Test
  void aSoundPackHasNoDefect() {
    assertThat(defects(PermitPack.files())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"codes", "ubl", "cii", "sps", "wco", "cites"})
  void thePacksThatTheLibraryShipsAreSound(String name) {
    Packs.builtIn().all().stream()
        .filter(pack -> pack.files().toString().contains(name))
        .forEach(pack -> assertThat(PackCheck.check(pack.files(), true).defects()).isEmpty());
  }

  /** Each defect is told with its file and its line. */
  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pack.xml|class=\"REGULATORY\"|class=\"SECRET\"|6|SECRET",
        "pack.xml|id=\"org.example.customs:permits\"|id=\"permits\"|2|permits",
        "pack.xml|id=\"org.example.customs:permits\"|id=\"org.crossborder.customs:permits\"|2|own",
        "pack.xml|<pack |<!DOCTYPE pack><pack |1|DOCTYPE",
        "pack.xml|</pack>||21|cut off",
        "pack.xml|validFrom=\"2026-01-01\">|validFrom=\"2026-01-01\" validTo=\"2025-01-01\">|2|before the first",
        "pack.xml|xml:lang=\"en\">Permits|xml:lang=\"fr\">Permis|2|no title in English",
        "pack.xml|xml:lang=\"en\">Export permit|xml:lang=\"fr\">Permis|6|no name in English",
        "pack.xml|file=\"rules/permit.sch\"|file=\"rules/other.sch\"|4|no file rules/other.sch",
        "pack.xml|file=\"rules/permit.sch\"|file=\"../rules/permit.sch\"|4|../rules",
        "pack.xml|file=\"codes/offices.csv\"|file=\"pack.xml\"|5|is none",
        "pack.xml|file=\"schema/permit.xsd\"|packaged=\"/external/schemas/ubl24/maindoc/UBL-Invoice-2.4.xsd\"|9|may say packaged",
        "pack.xml|name=\"Customs offices\"|name=\"Customs offices\" pattern=\"(a+)+b\"|5|may say pattern",
        "pack.xml|name=\"Customs offices\"|name=\"Customs offices\" platform=\"COUNTRIES\"|5|may say platform",
        "pack.xml|path=\"p:Issued\"|path=\"p:Issued[\"|12|no XPath",
        "pack.xml|path=\"p:Issued\"|path=\"q:Issued\"|12|no XPath",
        "pack.xml|path=\"//@unit\"|path=\"java:exit(0)\"|17|no XPath",
        "pack.xml|list=\"unece-rec-20\"|list=\"unece-rec-99\"|17|no code list",
        "pack.xml|set=\"org.example.customs:permit\"|set=\"org.example.customs:permits\"|15|no rule set",
        "pack.xml|id=\"org.example.customs:permit:1.0.0\"|id=\"org.crossborder.rules:invoice:9.0.0\"|4|group",
        "codes/offices.csv|DAC,Dhaka|CTG,Dhaka|3|twice",
        "schema/permit.xsd|type=\"Issuer\"|type=\"Isuer\"|10|Isuer",
        "schema/permit.xsd|</xs:schema>||19|",
        "rules/permit.sch|number(p:Quantity) gt 0|number(p:Quantity|5|",
        "rules/permit.sch|context=\"/p:Permit\"|context=\"/q:Permit\"|4|",
        "examples/permit.xml|<Permit |<Permission |7|",
        "examples/permit.xml|<Quantity unit=\"KGM\">5|<Quantity unit=\"KGM\">five|5|five",
      })
  void aDefectSaysWhere(String file, String from, String to, int line, String says) {
    Map<String, String> files = PermitPack.changed(file, from, to == null ? "" : to);
    List<PackDefect> defects = defects(files);
    assertThat(defects)
        .anySatisfy(
            defect -> {
              assertThat(defect.file()).isEqualTo(file);
              assertThat(defect.line()).isEqualTo(line);
              assertThat(defect.sentence()).contains(says == null ? "" : says);
            });
  }

  /** None of these is read, wherever it is named. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:9/types.xsd",
        "file:///etc/passwd",
        "../../../etc/passwd",
        "/etc/passwd",
        "jar:file:/x.jar!/types.xsd",
        "types%2e%2e.xsd",
        "missing.xsd"
      })
  void aSchemaReachesNothingOutsideThePack(String location) {
    assertThat(
            defects(
                PermitPack.changed(
                    XSD, "schemaLocation=\"types.xsd\"", "schemaLocation=\"" + location + "\"")))
        .anySatisfy(defect -> assertThat(defect.file()).isEqualTo(XSD));
  }

  @Test
  void aSchemaOfTooManyOccurrencesIsRefused() {
    assertThat(
            defects(
                PermitPack.changed(
                    XSD, "name=\"Number\"", "name=\"Number\" maxOccurs=\"1000000\"")))
        .anySatisfy(defect -> assertThat(defect.file()).isEqualTo(XSD));
  }

  @Test
  void aSchemaWithABombOfEntitiesIsRefused() {
    String bomb =
        "<!DOCTYPE xs:schema [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><xs:schema ";
    Map<String, String> files = PermitPack.changed(XSD, "<xs:schema ", bomb);
    files.put(XSD, files.get(XSD).replace("name=\"Number\"", "name=\"&c;\""));
    assertThat(defects(files)).isNotEmpty();
  }

  @Test
  void aRootIsDescribedOnce() {
    String type =
        PermitPack.MANIFEST.substring(
            PermitPack.MANIFEST.indexOf("<documentType"), PermitPack.MANIFEST.indexOf("</pack>"));
    Map<String, String> files = new HashMap<>(PermitPack.files());
    files.put(MANIFEST, PermitPack.MANIFEST.replace("</pack>", type + "</pack>"));
    assertThat(defects(files))
        .singleElement()
        .satisfies(defect -> assertThat(defect.sentence()).contains("root element Permit"));
  }

  @Test
  void nothingIsNoPack() {
    assertThat(defects(Map.of("readme.txt", "no manifest"))).isNotEmpty();
  }

  @Test
  void anExampleThatBreaksARuleIsADefect() {
    assertThat(defects(PermitPack.changed("rules/permit.sch", "gt 0", "gt 10")))
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(defect.file()).isEqualTo("examples/permit.xml");
              assertThat(defect.line()).isEqualTo(1);
              assertThat(defect.sentence()).isEqualTo("PM-01: The quantity is 5.");
            });
  }

  @Test
  void aRuleThatBreaksOffOnTheExampleIsADefect() {
    assertThat(
            defects(
                PermitPack.changed(
                    "rules/permit.sch",
                    "number(p:Quantity) gt 0",
                    "xs:date(p:Number) gt current-date()")))
        .extracting(PackDefect::sentence)
        .singleElement()
        .satisfies(sentence -> assertThat(sentence).startsWith("A rule breaks off on it:"));
  }

  @Test
  void aRuleThatTakesTooLongIsADefect() {
    Map<String, String> files =
        PermitPack.changed(
            "rules/permit.sch",
            "number(p:Quantity) gt 0",
            "count(for $a in 1 to 20000, $b in 1 to 5000 return ($a * $b + xs:integer(p:Quantity))[. mod 1000003 eq 7]) ge 0");
    assertThat(
            PackCheck.check(PermitPack.inMemory(files), false, new Deadline(Duration.ofMillis(100)))
                .defects())
        .singleElement()
        .satisfies(defect -> assertThat(defect.sentence()).contains("takes more than"));
  }

  private static List<PackDefect> defects(Map<String, String> files) {
    return PackCheck.check(PermitPack.inMemory(files)).defects();
  }
}
