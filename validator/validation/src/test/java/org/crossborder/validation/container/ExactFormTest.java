// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.container.Containers.AUTHORITY;
import static org.crossborder.validation.container.Containers.CERTIFICATE;
import static org.crossborder.validation.container.Containers.INVOICE;
import static org.crossborder.validation.signature.StampedDocuments.LATER;
import static org.crossborder.validation.signature.StampedDocuments.NEXT;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crossborder.validation.Examples;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.StampedDocuments;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;

/** Of a container in the exact form, no byte outside of its last time-stamp can be another. */
class ExactFormTest {
  private static final TimestampAuthority STAMPS = StampedDocuments.AUTHORITY;
  private static final int MUTATIONS = 300;
  private static final byte[] SEALED =
      new ContainerSealer()
          .seal(
              List.of(CERTIFICATE, INVOICE),
              AUTHORITY.key(),
              AUTHORITY.chain().subList(0, 1),
              Examples.NOW);

  private final ExactForm form = new ExactForm(IntakeLimits.DEFAULT);

  @Test
  void whatTheLibraryWritesHasIt() throws Exception {
    byte[] archived = archived();
    byte[] renewed =
        new ContainerAugmentation(
                NEXT.at(LATER),
                new ValidationData(List.of(), List.of(STAMPS.revocationList(LATER))))
            .raise(archived, BaselineLevel.LTA, LATER);

    for (byte[] container : List.of(SEALED, archived, renewed)) {
      assertThat(form.deviation(Containers.open(container))).isEmpty();
    }
  }

  @Test
  void eachByteOfTheSignatureFilesCounts() throws Exception {
    everyMutationDeviates(Containers.files(SEALED), BaselineLevel.B, "");
    byte[] archived = archived();
    String signatures = text(Containers.files(archived), AsicNames.SIGNATURES);
    int token =
        signatures.lastIndexOf(
            "EncapsulatedTimeStamp>", signatures.lastIndexOf("</xades:EncapsulatedTimeStamp>") - 1);
    everyMutationDeviates(
        Containers.files(archived),
        BaselineLevel.LTA,
        signatures.substring(token, signatures.lastIndexOf("</xades:EncapsulatedTimeStamp>")));
  }

  private void everyMutationDeviates(List<PackagedFile> files, BaselineLevel level, String except) {
    Random random = new Random(7);
    for (int i = 0; i < MUTATIONS; i++) {
      int which = files.size() - 1 - (i % 5 == 0 ? 1 : 0);
      PackagedFile file = files.get(which);
      byte[] bytes = file.bytes().clone();
      int at = random.nextInt(bytes.length);
      int token = except.isEmpty() ? -1 : new String(bytes, ISO_8859_1).indexOf(except);
      if (token >= 0 && at >= token && at < token + except.length()) {
        continue;
      }
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      List<PackagedFile> mutated = new ArrayList<>(files);
      mutated.set(which, new PackagedFile(file.name(), bytes));
      assertThat(isSeen(new Container(ContainerType.ASIC_E, mutated), file.name(), level))
          .as("byte %d of %s: %s", at, file.name(), (char) file.bytes()[at])
          .isTrue();
    }
  }

  /** By the form, or by the archive time-stamp, which covers what the form leaves open. */
  private boolean isSeen(Container mutated, String file, BaselineLevel level) {
    if (form.deviation(mutated).filter(file::equals).isPresent()) {
      return true;
    }
    ContainerSignatures found =
        new ContainerSignatureValidation(IntakeLimits.DEFAULT)
            .validate(
                mutated,
                STAMPED.plusSeconds(3_600),
                StampedDocuments.trust(List.of(STAMPS), STAMPED.plusSeconds(3_600)));
    return level == BaselineLevel.LTA
        && found.signatures().stream()
            .noneMatch(each -> each.passed() && each.level() == BaselineLevel.LTA);
  }

  @Test
  void whatIsAddedTakenAwayOrMovedIsNamed() {
    List<PackagedFile> files = Containers.files(SEALED);
    assertThat(deviation(Containers.with(files, Containers.file("META-INF/more.xml", "<x/>"))))
        .isEqualTo("META-INF/more.xml");
    assertThat(deviation(Containers.without(files, AsicNames.OPEN_DOCUMENT_MANIFEST)))
        .isEqualTo(AsicNames.OPEN_DOCUMENT_MANIFEST);
    assertThat(deviation(Containers.without(files, INVOICE.name())))
        .isEqualTo(AsicNames.OPEN_DOCUMENT_MANIFEST);
    List<PackagedFile> swapped = new ArrayList<>(files);
    swapped.set(1, files.get(2));
    swapped.set(2, files.get(1));
    assertThat(deviation(swapped)).isEqualTo(AsicNames.OPEN_DOCUMENT_MANIFEST);
  }

  private String deviation(List<PackagedFile> files) {
    return form.deviation(new Container(ContainerType.ASIC_E, files)).orElseThrow();
  }

  private static String text(List<PackagedFile> files, String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.bytes(), ISO_8859_1))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] archived() throws Exception {
    ValidationData data =
        new ValidationData(
            List.of(),
            List.of(
                AUTHORITY.revocationList(STAMPED.plusSeconds(60)),
                STAMPS.revocationList(STAMPED.plusSeconds(60))));
    return new ContainerAugmentation(STAMPS.at(STAMPED), data)
        .raise(SEALED, BaselineLevel.LTA, STAMPED);
  }
}
