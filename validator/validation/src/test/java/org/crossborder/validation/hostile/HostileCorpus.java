// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.container.HostileContainerTest;
import org.crossborder.validation.signature.HostileSealTest;
import org.crossborder.validation.signature.cms.HostileCmsTest;
import org.crossborder.validation.signature.pades.HostilePdfTest;
import org.junit.jupiter.params.provider.Arguments;

/** Every hostile document, the ones that other tests look at closely included. */
final class HostileCorpus {
  private HostileCorpus() {}

  static List<HostileDocument> all(Bait bait) {
    return Stream.of(
            Entities.all(bait),
            Outward.all(bait),
            Encodings.all(),
            Malformed.all(),
            Budgets.all(),
            Wrappings.all(),
            Values.all(),
            Tokens.all(),
            HostileSealTest.hostile().map(HostileCorpus::document).map(HostileCorpus::several),
            HostileContainerTest.archives().map(HostileCorpus::document),
            HostileContainerTest.contents().map(HostileCorpus::document),
            HostileContainerTest.manifests().map(HostileCorpus::document),
            HostileCmsTest.hostile().map(HostileCorpus::document),
            HostilePdfTest.hostile().map(HostileCorpus::document))
        .flatMap(cases -> cases)
        .toList();
  }

  /** Of a document as a whole, two signatures of one id are told by the id. */
  private static HostileDocument several(HostileDocument sealed) {
    return sealed.rule().equals("SG-02")
        ? new HostileDocument(sealed.name(), "SG-03", sealed.source())
        : sealed;
  }

  private static HostileDocument document(Arguments arguments) {
    Object document = arguments.get()[2];
    byte[] bytes =
        document instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) document;
    return new HostileDocument((String) arguments.get()[0], (String) arguments.get()[1], bytes);
  }
}
