// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.pack.PackFiles;

/** A sound pack of an operator's, and the means to break it. */
public final class PermitPack {
  public static final SealingAuthority OPERATOR = SealingAuthority.ec("BD");

  public static final String MANIFEST =
      """
      <pack xmlns="urn:crossborder:validation:pack:1" xmlns:p="urn:example:permit:1"
          id="org.example.customs:permits" version="1.0.0" validFrom="2026-01-01">
        <title xml:lang="en">Permits</title>
        <ruleSet id="org.example.customs:permit:1.0.0" validFrom="2026-01-01" file="rules/permit.sch"/>
        <codeList id="customs-offices" name="Customs offices" edition="2026" validFrom="2026-01-01" file="codes/offices.csv"/>
        <documentType id="export-permit" class="REGULATORY">
          <name xml:lang="en">Export permit</name>
          <root namespace="urn:example:permit:1" name="Permit"/>
          <schema name="Permit-1" file="schema/permit.xsd"/>
          <version path="@version" known="1"/>
          <number path="p:Number"/>
          <issueDate path="p:Issued"/>
          <issuerName path="p:Issuer"/>
          <issuerCountry path="p:Issuer/@country"/>
          <rules set="org.example.customs:permit"/>
          <codes rule="PM-90" list="customs-offices" path="/p:Permit/p:Office"/>
          <codes rule="CL-04" list="unece-rec-20" path="//@unit"/>
          <example file="examples/permit.xml"/>
        </documentType>
      </pack>
      """;

  public static final String PERMIT =
      """
      <Permit xmlns="urn:example:permit:1" version="1">
        <Number>P-2026-1</Number>
        <Issued>2026-11-20</Issued>
        <Issuer country="BD">Customs House Chattogram</Issuer>
        <Quantity unit="KGM">5</Quantity>
        <Office>CTG</Office>
      </Permit>
      """;

  public static final String SCHEMA =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example:permit:1"
          xmlns="urn:example:permit:1" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" elementFormDefault="qualified">
        <xs:import namespace="http://www.w3.org/2000/09/xmldsig#"/>
        <xs:include schemaLocation="types.xsd"/>
        <xs:element name="Permit">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="Number" type="xs:token"/>
              <xs:element name="Issued" type="xs:date" minOccurs="0"/>
              <xs:element name="Issuer" type="Issuer"/>
              <xs:element name="Quantity" type="Quantity"/>
              <xs:element name="Office" type="xs:token"/>
              <xs:element ref="ds:Signature" minOccurs="0"/>
            </xs:sequence>
            <xs:attribute name="version" type="xs:token"/>
          </xs:complexType>
        </xs:element>
      </xs:schema>
      """;

  private static final String TYPES =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example:permit:1"
          xmlns="urn:example:permit:1">
        <xs:complexType name="Issuer">
          <xs:simpleContent>
            <xs:extension base="xs:string"><xs:attribute name="country" type="xs:token"/></xs:extension>
          </xs:simpleContent>
        </xs:complexType>
        <xs:complexType name="Quantity">
          <xs:simpleContent>
            <xs:extension base="xs:decimal"><xs:attribute name="unit" type="xs:token"/></xs:extension>
          </xs:simpleContent>
        </xs:complexType>
      </xs:schema>
      """;

  public static final String RULES =
      """
      <sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
        <sch:ns prefix="p" uri="urn:example:permit:1"/><sch:ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
        <sch:pattern>
          <sch:rule context="/p:Permit">
            <sch:assert id="PM-01" role="error" test="number(p:Quantity) gt 0">The quantity is <sch:value-of select="p:Quantity"/>.</sch:assert>
          </sch:rule>
        </sch:pattern>
      </sch:schema>
      """;

  private static final String TEXTS =
      """
      PM-01.field=Quantity
      PM-01.prescribes=A permit is for a quantity of goods.
      PM-01.remedy=State the quantity that the permit is for.
      """;

  private static final String EXAMPLES =
      """
      <examples xmlns="urn:crossborder:validation:examples:1" document="../examples/permit.xml">
        <example rule="PM-01">
          <passing><![CDATA[<Quantity unit="KGM">5</Quantity>]]></passing>
          <failing><![CDATA[<Quantity unit="KGM">0</Quantity>]]></failing>
        </example>
      </examples>
      """;

  private PermitPack() {}

  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(PackFiles.MANIFEST, MANIFEST);
    files.put("schema/permit.xsd", SCHEMA);
    files.put("schema/types.xsd", TYPES);
    files.put("rules/permit.sch", RULES);
    files.put("rules/permit.examples.xml", EXAMPLES);
    files.put("rules/permit_en.properties", TEXTS);
    for (String language : new String[] {"fr", "ru", "zh"}) {
      files.put(
          "rules/permit_" + language + ".properties",
          TEXTS + "PM-01.message=The quantity is {1}.\n");
    }
    files.put("codes/offices.csv", "code,name\nCTG,Chattogram\nDAC,Dhaka\n");
    files.put("examples/permit.xml", PERMIT);
    return files;
  }

  /** The pack with one piece of one file changed. */
  public static Map<String, String> changed(String file, String from, String to) {
    Map<String, String> files = files();
    String before = files.getOrDefault(file, "");
    if (!before.contains(from)) {
      throw new IllegalArgumentException(file + " has no " + from);
    }
    files.put(file, before.replace(from, to));
    return files;
  }

  public static PackFiles inMemory(Map<String, String> files) {
    return new MemoryFiles(
        files.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))));
  }

  public static Path folder(Path parent, Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory(parent, "pack");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sealed pack in a file. */
  public static Path sealed(Path parent, Map<String, String> files, SealingAuthority by) {
    try {
      Path file = Files.createTempFile(parent, "pack", ".asice");
      return Files.write(
          file, SealedPack.seal(folder(parent, files), by.key(), by.chain(), Examples.NOW));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
