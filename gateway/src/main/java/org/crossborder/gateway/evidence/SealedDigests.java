// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.evidence.EvidenceCheck.Step.SEAL;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.w3c.dom.Element;

/**
 * Names each file that is not the one that was sealed. Whether the digests themselves are sealed,
 * the validation of the signature says.
 */
final class SealedDigests {
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  private SealedDigests() {}

  static List<EvidenceCheck> compare(Container container, IntakeLimits limits) {
    Map<String, byte[]> sealed = sealed(container, limits);
    List<EvidenceCheck> checks = new ArrayList<>();
    for (PackagedFile file : container.dataFiles()) {
      byte[] digest = sealed.remove(file.name());
      if (digest == null) {
        checks.add(fails(file.name(), "File %s was not sealed; somebody has added or renamed it."));
      } else if (!MessageDigest.isEqual(digest, sha256(file))) {
        checks.add(fails(file.name(), "File %s was changed after the package was sealed."));
      }
    }
    sealed
        .keySet()
        .forEach(name -> checks.add(fails(name, "File %s was sealed, and is not there any more.")));
    return checks;
  }

  private static EvidenceCheck fails(String file, String sentence) {
    return EvidenceCheck.fails(SEAL, file, sentence, file);
  }

  private static byte[] sha256(PackagedFile file) {
    return HexFormat.of().parseHex(Fingerprint.sha256(file.bytes()));
  }

  /** Digest by file name, as the signature lists them; none where it cannot be read. */
  private static Map<String, byte[]> sealed(Container container, IntakeLimits limits) {
    Map<String, byte[]> digests = new LinkedHashMap<>();
    Optional<PackagedFile> signatures =
        container.files().stream()
            .filter(file -> file.name().equals("META-INF/signatures.xml"))
            .findFirst();
    if (signatures.isPresent()
        && new Intake(limits).read(signatures.get().bytes())
            instanceof IntakeOutcome.Accepted accepted) {
      for (Element signature : Dom.children(accepted.tree().root(), DS, "Signature")) {
        for (Element info : Dom.children(signature, DS, "SignedInfo")) {
          Dom.children(info, DS, "Reference").forEach(reference -> read(reference, digests));
        }
      }
    }
    return digests;
  }

  private static void read(Element reference, Map<String, byte[]> digests) {
    String uri = reference.getAttributeNS(null, "URI");
    boolean sha256 =
        Dom.children(reference, DS, "DigestMethod").stream()
            .anyMatch(method -> method.getAttributeNS(null, "Algorithm").equals(SHA256));
    if (!uri.startsWith("#") && sha256) {
      Dom.children(reference, DS, "DigestValue")
          .forEach(value -> digests.put(uri, base64(value.getTextContent())));
    }
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
