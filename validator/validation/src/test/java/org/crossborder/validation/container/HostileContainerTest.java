// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crossborder.validation.container.Containers.CERTIFICATE;
import static org.crossborder.validation.container.Containers.SEALED;
import static org.crossborder.validation.container.Containers.changed;
import static org.crossborder.validation.container.Containers.file;
import static org.crossborder.validation.container.Containers.files;
import static org.crossborder.validation.container.Containers.with;
import static org.crossborder.validation.container.Containers.without;
import static org.crossborder.validation.container.ZipForge.bytes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.Judging;
import org.crossborder.validation.container.ZipForge.Entry;
import org.crossborder.validation.signature.cms.CmsForge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a container can deceive, or exhaust, is refused, and by a rule of its own. */
public class HostileContainerTest {
  private static final String NAME = CERTIFICATE.name();
  private static final String SIGNATURES = "META-INF/signatures.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  public static Stream<Arguments> archives() {
    return Stream.of(
        hostile("an empty archive", "AC-09", new ZipForge().bytes()),
        hostile("only the beginning of an archive", "AC-02", Arrays.copyOf(SEALED, 3_000)),
        hostile("a signature of four bytes and nothing more", "AC-02", "PK\3\4".getBytes(UTF_8)),
        hostile("cut off by one byte", "AC-02", Arrays.copyOf(SEALED, SEALED.length - 1)),
        hostile("one byte more at the end", "AC-02", forged(z -> z.trailing = new byte[1])),
        hostile("another archive at the end", "AC-02", forged(z -> z.trailing = SEALED)),
        hostile("an end within the comment", "AC-02", forged(z -> z.comment = end())),
        hostile("a comment that hides content", "AC-02", forged(z -> z.comment = new byte[4_096])),
        hostile("unlisted bytes before the list", "AC-02", forged(z -> z.beforeDirectory = end())),
        hostile("unlisted bytes between files", "AC-02", entry(e -> e.before = new byte[9])),
        hostile("an unlisted file", "AC-02", entry(e -> e.inDirectory = false)),
        hostile("a listed file without a place", "AC-02", last(e -> e.atPlace = false)),
        hostile("a place beyond the end", "AC-02", last(e -> e.offset = 0x7fffffff)),
        hostile("a place in the list itself", "AC-02", last(e -> e.offset = SEALED.length - 40)),
        hostile("more entries stated than there are", "AC-02", forged(z -> z.statedEntries = 99)),
        hostile("fewer entries stated than there are", "AC-02", forged(z -> z.statedEntries = 2)),
        hostile("65,535 entries stated", "AC-02", forged(z -> z.statedEntries = 0xffff)),
        hostile("a list of another size", "AC-02", forged(z -> z.statedDirectorySize = 7)),
        hostile("a list at another place", "AC-02", forged(z -> z.statedDirectoryOffset = 7)),
        hostile(
            "sizes that a ZIP64 record would give", "AC-02", entry(HostileContainerTest::zip64)),
        hostile("a part of several", "AC-02", forged(z -> z.disk = 1)),
        hostile("a file on another disk", "AC-02", entry(e -> e.disk = 1)),
        hostile("a malformed extra field", "AC-02", entry(e -> e.extra = new byte[] {1, 2, 3})),
        hostile(
            "another name at the place",
            "AC-03",
            entry(e -> e.localName = name("x" + NAME.substring(1)))),
        hostile("another method at the place", "AC-03", entry(e -> e.localMethod = 0)),
        hostile("other flags at the place", "AC-03", entry(e -> e.localFlags = 0)),
        hostile("another checksum at the place", "AC-03", entry(e -> e.localCrc++)),
        hostile("another size at the place", "AC-03", entry(e -> e.localSize++)),
        hostile("a second name in an extra field", "AC-03", entry(e -> e.extra = extra(0x7075))),
        hostile(
            "a second name at the place only", "AC-03", entry(e -> e.localExtra = extra(0x7075))),
        hostile(
            "a descriptor with another checksum",
            "AC-03",
            entry(e -> e.descriptor(1, e.packedSize, e.size))),
        hostile(
            "a descriptor with another size",
            "AC-03",
            entry(e -> e.descriptor(e.crc, e.packedSize, 1))),
        hostile("a flat bomb", "AC-04", bomb(9_000_000)),
        hostile(
            "a bomb that states less than it holds",
            "AC-04",
            entry(HostileContainerTest::understated)),
        hostile("files that overlap", "AC-04", overlapping()),
        hostile("a file larger than the bound", "AC-01", bomb(11_000_000)),
        hostile("a file of four gigabytes stated", "AC-01", entry(e -> e.bothSizes(-2))),
        hostile("files that are too large together", "AC-01", together()),
        hostile("too many files", "AC-01", many(1_001)),
        hostile("a name that leads out", "AC-05", named("../../etc/passwd")),
        hostile("a name that leads out in between", "AC-05", named("a/../../b")),
        hostile("an absolute name", "AC-05", named("/etc/passwd")),
        hostile("a name with a drive", "AC-05", named("C:evil.dll")),
        hostile("a name with backslashes", "AC-05", named("..\\..\\evil.dll")),
        hostile("a name with a zero", "AC-05", named("invoice.xml\0.pdf")),
        hostile("a name written backwards", "AC-05", named("invoice\u202efdp.exe")),
        hostile("an empty name", "AC-05", named("")),
        hostile("a name of dots and spaces", "AC-05", named("a/ /b")),
        hostile("a very long name", "AC-05", named("a".repeat(300))),
        hostile(
            "a name that is no UTF-8",
            "AC-05",
            entry(e -> both(e, new byte[] {(byte) 0xc3, 0x28}))),
        hostile("a name in an old code page", "AC-05", entry(HostileContainerTest::codePage)),
        hostile("META-INF in other letters", "AC-05", named("meta-inf/signatures.xml")),
        hostile("a name twice", "AC-06", added(file(NAME, "other"))),
        hostile("a name twice in other letters", "AC-06", added(file("CERTIFICATE.xml", "other"))),
        hostile(
            "a name twice in another form of letters",
            "AC-06",
            added(file("certi\ufb01cate.xml", "other"))),
        hostile("a signature file twice", "AC-06", added(file(SIGNATURES, "<x/>"))),
        hostile("a file that is a folder too", "AC-06", added(file(NAME + "/x", "other"))),
        hostile("an encrypted file", "AC-07", entry(e -> e.bothFlags(1))),
        hostile("an AES extra field", "AC-07", entry(e -> e.extra = extra(0x9901))),
        hostile("a symbolic link", "AC-07", entry(e -> link(e, 0120000))),
        hostile("a device", "AC-07", entry(e -> link(e, 0020000))),
        hostile("an unknown method", "AC-07", entry(e -> e.bothMethods(93))),
        hostile("a wrong checksum", "AC-08", entry(HostileContainerTest::checksum)),
        hostile("a size that is too large", "AC-08", entry(e -> e.bothSizes(e.size + 1))),
        hostile(
            "data that is not deflated", "AC-08", entry(e -> Arrays.fill(e.packed, (byte) 0xff))),
        hostile("no media type", "AC-09", pack(without(files(SEALED), "mimetype"))),
        hostile("the media type in the second place", "AC-09", swapped()),
        hostile("a compressed media type", "AC-09", compressedMimetype()),
        hostile(
            "a media type with extra fields",
            "AC-09",
            forged(z -> z.with("mimetype", e -> e.localExtra = extra(0x5455)))),
        hostile(
            "the media type of a text document",
            "AC-09",
            mimetype("application/vnd.oasis.opendocument.text")),
        hostile(
            "a media type with a line end",
            "AC-09",
            mimetype("application/vnd.etsi.asic-e+zip\n")));
  }

  public static Stream<Arguments> contents() {
    return Stream.of(
        hostile("no signature", "AC-11", pack(without(files(SEALED), SIGNATURES))),
        hostile("an unsigned document", "AC-14", added(file("note.txt", "unsigned"))),
        hostile(
            "an altered document",
            "SG-12",
            pack(changed(NAME, xml -> xml.replace(">12000<", ">72000<")))),
        hostile(
            "an altered attachment",
            "SG-12",
            pack(changed("papers/invoice 1.pdf", pdf -> pdf + " "))),
        hostile("a document swapped with an attachment", "SG-12", pack(exchanged())),
        hostile(
            "a removed attachment", "SG-06", pack(without(files(SEALED), "papers/invoice 1.pdf"))),
        hostile("a renamed document", "SG-06", pack(renamed())),
        hostile("the signature of another container", "SG-06", pack(transplanted())),
        hostile(
            "a signature file that is no XML", "AC-11", pack(changed(SIGNATURES, xml -> "no XML"))),
        hostile(
            "a signature file with a DOCTYPE",
            "AC-11",
            pack(changed(SIGNATURES, xml -> "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"))),
        hostile(
            "a signature file of another root",
            "AC-11",
            pack(changed(SIGNATURES, xml -> xml.replace("XAdESSignatures", "Signatures")))),
        hostile(
            "a signature file without a signature",
            "AC-11",
            pack(
                changed(
                    SIGNATURES,
                    xml -> "<a:XAdESSignatures xmlns:a='http://uri.etsi.org/02918/v1.2.1#'/>"))),
        hostile(
            "a wrapped signature",
            "AC-11",
            pack(changed(SIGNATURES, HostileContainerTest::wrapped))),
        hostile(
            "something beside the signature",
            "AC-11",
            pack(changed(SIGNATURES, xml -> xml.replace("</asic:XAdES", "<x/></asic:XAdES")))),
        hostile("too many signatures", "AC-11", pack(repeated())),
        hostile(
            "the same signature twice", "SG-03", pack(changed(SIGNATURES, xml -> twice(xml, 2)))),
        hostile("a reference to the network", "SG-06", pack(reference("http://127.0.0.1:9/x"))),
        hostile("a reference to the file system", "SG-06", pack(reference("file:///etc/passwd"))),
        hostile("a reference that leads out", "SG-06", pack(reference("../certificate.xml"))),
        hostile("a reference encoded twice", "SG-06", pack(reference("certificate%252exml"))),
        hostile("a reference to the signature file", "SG-06", pack(reference(SIGNATURES))),
        hostile(
            "a transform of a file",
            "SG-07",
            pack(changed(SIGNATURES, HostileContainerTest::transformed))),
        hostile(
            "a manifest naming a missing file",
            "AC-12",
            pack(changed(MANIFEST, xml -> xml.replace(NAME, "missing.xml")))),
        hostile(
            "a manifest leaving a file out",
            "AC-12",
            pack(
                changed(
                    MANIFEST,
                    xml ->
                        xml.replaceAll(
                            "<manifest:file-entry[^>]*certificate[^>]*></manifest:file-entry>",
                            "")))),
        hostile("a manifest that is none", "AC-12", pack(changed(MANIFEST, xml -> "<x/>"))),
        hostile(
            "several files in an ASiC-S container",
            "AC-15",
            mimetype("application/vnd.etsi.asic-s+zip")),
        hostile(
            "a container of signatures only",
            "AC-15",
            pack(without(without(files(SEALED), NAME), "papers/invoice 1.pdf"))),
        hostile(
            "a hostile document in a sound container",
            "IN-03",
            Containers.seal(
                List.of(
                    file(
                        "a.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")))),
        hostile(
            "a document of no known type",
            "IN-12",
            Containers.seal(List.of(file("a.xml", "<a/>")))));
  }

  public static Stream<Arguments> manifests() {
    String manifest = CmsForge.manifest(NAME, Examples.certificate());
    return Stream.of(
        hostile(
            "a CAdES signature of an altered file",
            "AC-13",
            cades(manifest, manifest, Examples.certificate() + " ")),
        hostile(
            "a CAdES signature of an altered manifest",
            "CM-08",
            cades(manifest.replace("text/xml", "text/html"), manifest, Examples.certificate())),
        hostile(
            "a manifest without a signature",
            "AC-12",
            pack(asic(manifest, null, Examples.certificate()))),
        hostile(
            "a manifest that names no file",
            "AC-12",
            cadesOf(
                manifest.replaceAll(
                    "(?s)<asic:DataObjectReference.*</asic:DataObjectReference>", ""))),
        hostile(
            "a manifest that names a missing file",
            "AC-12",
            cadesOf(manifest.replace("URI=\"" + NAME, "URI=\"missing.xml"))),
        hostile("a manifest that names a file twice", "AC-12", cadesOf(doubled(manifest))),
        hostile(
            "a manifest that names itself",
            "AC-12",
            cadesOf(manifest.replace("URI=\"" + NAME, "URI=\"META-INF/ASiCManifest.xml"))),
        hostile(
            "a manifest with MD5",
            "AC-12",
            cadesOf(
                manifest.replace(
                    "http://www.w3.org/2001/04/xmlenc#sha256",
                    "http://www.w3.org/2001/04/xmldsig-more#md5"))),
        hostile(
            "a manifest with SHA-1",
            "AC-12",
            cadesOf(
                manifest.replace(
                    "http://www.w3.org/2001/04/xmlenc#sha256",
                    "http://www.w3.org/2000/09/xmldsig#sha1"))),
        hostile(
            "a manifest with another root",
            "AC-12",
            cadesOf(
                manifest
                    .replace("ASiCManifest ", "Manifest ")
                    .replace("/asic:ASiCManifest", "/asic:Manifest"))),
        hostile(
            "two manifests of one signature",
            "AC-12",
            pack(
                with(
                    asic(manifest, CmsForge.detached(manifest), Examples.certificate()),
                    file("META-INF/ASiCManifest2.xml", manifest)))),
        hostile(
            "a signature of no manifest",
            "AC-12",
            pack(
                with(
                    files(SEALED),
                    new PackagedFile("META-INF/signature2.p7s", CmsForge.detached(manifest))))),
        hostile(
            "a CAdES signature with content of its own",
            "CM-04",
            pack(asic(manifest, CmsForge.attached(manifest), Examples.certificate()))),
        hostile(
            "a CAdES signature that is none",
            "CM-01",
            pack(asic(manifest, new byte[] {0x30, 0x03, 1, 2, 3}, Examples.certificate()))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"archives", "contents", "manifests"})
  void isRefused(String name, String rule, byte[] container) {
    Judging.assertRefused(container, rule);
  }

  private static Arguments hostile(String name, String rule, byte[] container) {
    return Arguments.of(name, rule, container);
  }

  private static byte[] pack(List<PackagedFile> files) {
    return ZipForge.of(files).bytes();
  }

  private static byte[] forged(Consumer<ZipForge> change) {
    return ZipForge.of(files(SEALED)).with(change).bytes();
  }

  private static byte[] entry(Consumer<Entry> change) {
    return forged(zip -> zip.with(NAME, change));
  }

  private static byte[] last(Consumer<Entry> change) {
    return forged(zip -> change.accept(zip.entries.get(zip.entries.size() - 1)));
  }

  private static byte[] named(String name) {
    return forged(zip -> zip.add(name, new byte[1], false));
  }

  private static byte[] added(PackagedFile file) {
    return pack(with(files(SEALED), file));
  }

  private static byte[] name(String text) {
    return text.getBytes(UTF_8);
  }

  private static void both(Entry entry, byte[] name) {
    entry.name = name;
    entry.localName = name;
  }

  private static void codePage(Entry entry) {
    both(entry, new byte[] {'b', (byte) 0x8a, 'b', 'e'});
    entry.flags = 0;
    entry.localFlags = 0;
  }

  private static void link(Entry entry, int type) {
    entry.madeBy = 3 << 8;
    entry.attributes = type << 16;
  }

  private static void checksum(Entry entry) {
    entry.crc++;
    entry.localCrc++;
  }

  private static void zip64(Entry entry) {
    entry.size = -1;
    entry.extra = bytes(12, b -> b.putShort((short) 1).putShort((short) 8).putLong(5));
  }

  private static void understated(Entry entry) {
    entry.packed = ZipForge.deflate(new byte[900_000]);
    entry.packedSize = entry.packed.length;
    entry.localPackedSize = entry.packed.length;
    entry.bothSizes(1_000);
  }

  private static byte[] extra(int id) {
    return bytes(8, b -> b.putShort((short) id).putShort((short) 4).putInt(0));
  }

  private static byte[] end() {
    return bytes(22, b -> b.putInt(0x06054b50));
  }

  private static byte[] bomb(int size) {
    return forged(zip -> zip.add("zeros.txt", new byte[size], true));
  }

  private static byte[] together() {
    return forged(
        zip -> {
          byte[] noise = new byte[1_000_000];
          for (int i = 0; i < 50; i++) {
            zip.add("zeros" + i, noise, true);
          }
        });
  }

  private static byte[] many(int count) {
    return forged(
        zip -> {
          for (int i = 0; i < count; i++) {
            zip.add("n" + i, new byte[0], false);
          }
        });
  }

  /** Many names for one piece of packed data, as in a bomb without nesting. */
  private static byte[] overlapping() {
    return forged(
        zip -> {
          Entry kernel = zip.add("zeros0", new byte[900_000], true);
          for (int i = 1; i < 40; i++) {
            Entry again = zip.add("zeros" + i, new byte[900_000], true);
            again.atPlace = false;
            again.offset = 40;
            again.packed = kernel.packed;
          }
        });
  }

  private static byte[] mimetype(String text) {
    return pack(changed("mimetype", old -> text));
  }

  private static byte[] compressedMimetype() {
    ZipForge zip = new ZipForge();
    files(SEALED).forEach(file -> zip.add(file.name(), file.bytes(), true));
    return zip.bytes();
  }

  private static byte[] swapped() {
    List<PackagedFile> files = new ArrayList<>(files(SEALED));
    Collections.swap(files, 0, 1);
    return pack(files);
  }

  private static List<PackagedFile> exchanged() {
    List<PackagedFile> files = files(SEALED);
    byte[] first = files.get(1).bytes();
    byte[] second = files.get(2).bytes();
    List<PackagedFile> exchanged = new ArrayList<>(files);
    exchanged.set(1, new PackagedFile(files.get(1).name(), second));
    exchanged.set(2, new PackagedFile(files.get(2).name(), first));
    return exchanged;
  }

  private static List<PackagedFile> renamed() {
    return files(SEALED).stream()
        .map(f -> f.name().equals(NAME) ? new PackagedFile("other.xml", f.bytes()) : f)
        .toList();
  }

  private static List<PackagedFile> transplanted() {
    List<PackagedFile> other = files(Containers.seal(List.of(file("other.txt", "signed"))));
    byte[] signatures =
        other.stream().filter(f -> f.name().equals(SIGNATURES)).findFirst().orElseThrow().bytes();
    return with(without(files(SEALED), SIGNATURES), new PackagedFile(SIGNATURES, signatures));
  }

  private static String signature(String xml) {
    return xml.substring(
        xml.indexOf("<ds:Signature "), xml.indexOf("</ds:Signature>") + "</ds:Signature>".length());
  }

  private static String wrapped(String xml) {
    String signature = signature(xml);
    return xml.replace(
        signature,
        signature.replace("</ds:Object>", "</ds:Object><ds:Object>" + signature + "</ds:Object>"));
  }

  private static String twice(String xml, int times) {
    return xml.replace(signature(xml), signature(xml).repeat(times));
  }

  private static List<PackagedFile> repeated() {
    return changed(SIGNATURES, xml -> twice(xml, 17));
  }

  private static List<PackagedFile> reference(String uri) {
    return changed(
        SIGNATURES, xml -> xml.replace("URI=\"certificate.xml\"", "URI=\"" + uri + "\""));
  }

  private static String transformed(String xml) {
    return xml.replaceFirst(
        "(URI=\"certificate.xml\">)",
        "$1<ds:Transforms><ds:Transform"
            + " Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/></ds:Transforms>");
  }

  private static String doubled(String manifest) {
    String entry =
        manifest.substring(
            manifest.indexOf("<asic:DataObjectReference"),
            manifest.indexOf("</asic:ASiCManifest>"));
    return manifest.replace(entry, entry + entry);
  }

  private static byte[] cadesOf(String manifest) {
    return cades(manifest, manifest, Examples.certificate());
  }

  private static byte[] cades(String packed, String signed, String document) {
    return pack(asic(packed, CmsForge.detached(signed), document));
  }

  static List<PackagedFile> asic(String manifest, byte[] signature, String document) {
    List<PackagedFile> files = new ArrayList<>();
    files.add(file("mimetype", "application/vnd.etsi.asic-e+zip"));
    files.add(file(NAME, document));
    files.add(file("META-INF/ASiCManifest.xml", manifest));
    if (signature != null) {
      files.add(new PackagedFile("META-INF/signature.p7s", signature));
    }
    return files;
  }
}
