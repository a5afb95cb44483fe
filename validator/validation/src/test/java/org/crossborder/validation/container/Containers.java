// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/** A container as it should be, and the pieces to break one. */
public final class Containers {
  public static final SealingAuthority AUTHORITY = SealingAuthority.ec("BD");
  public static final PackagedFile CERTIFICATE = file("certificate.xml", Examples.certificate());
  public static final PackagedFile INVOICE = file("papers/invoice 1.pdf", "%PDF-1.7 as a picture");
  public static final byte[] SEALED = seal(List.of(CERTIFICATE, INVOICE));

  private Containers() {}

  public static PackagedFile file(String name, String text) {
    return new PackagedFile(name, text.getBytes(UTF_8));
  }

  public static byte[] seal(List<PackagedFile> files) {
    return new ContainerSealer().seal(files, AUTHORITY.key(), AUTHORITY.chain(), Examples.NOW);
  }

  /** The files of a sound container. */
  static List<PackagedFile> files(byte[] container) {
    return open(container).files();
  }

  static Container open(byte[] container) {
    ContainerOutcome outcome = new ContainerIntake(ContainerLimits.DEFAULT).read(container);
    if (outcome instanceof ContainerOutcome.Opened opened) {
      return opened.container();
    }
    throw new AssertionError(((ContainerOutcome.Refused) outcome).findings().toString());
  }

  static ContainerSignatures validate(byte[] container) {
    return new ContainerSignatureValidation(IntakeLimits.DEFAULT)
        .validate(open(container), Examples.NOW, TimestampTrust.NONE);
  }

  /** The sealed container with the text of one file changed. */
  static List<PackagedFile> changed(String name, UnaryOperator<String> change) {
    return files(SEALED).stream()
        .map(
            file ->
                file.name().equals(name)
                    ? file(name, change.apply(new String(file.bytes(), UTF_8)))
                    : file)
        .toList();
  }

  static List<PackagedFile> with(List<PackagedFile> files, PackagedFile... more) {
    return Stream.concat(files.stream(), Stream.of(more)).toList();
  }

  static List<PackagedFile> without(List<PackagedFile> files, String name) {
    return files.stream().filter(file -> !file.name().equals(name)).toList();
  }
}
