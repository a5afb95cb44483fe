// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureNames.XADES_141;

import java.util.Arrays;
import java.util.Optional;
import org.crossborder.validation.intake.Children;
import org.w3c.dom.Element;

/** The properties that hold time-stamps (EN 319 132-1, clauses 5.2.8, 5.3, 5.5 and A.1.5). */
enum TimestampProperty {
  ALL_DATA_OBJECTS(XADES, "AllDataObjectsTimeStamp", TimestampKind.CONTENT),
  SIGNATURE(XADES, "SignatureTimeStamp", TimestampKind.SIGNATURE),
  REFERENCES(XADES, "RefsOnlyTimeStamp", TimestampKind.REFERENCES),
  REFERENCES_V2(XADES_141, "RefsOnlyTimeStampV2", TimestampKind.REFERENCES),
  SIGNATURE_AND_REFERENCES(XADES, "SigAndRefsTimeStamp", TimestampKind.SIGNATURE_AND_REFERENCES),
  SIGNATURE_AND_REFERENCES_V2(
      XADES_141, "SigAndRefsTimeStampV2", TimestampKind.SIGNATURE_AND_REFERENCES),
  ARCHIVE(XADES_141, "ArchiveTimeStamp", TimestampKind.ARCHIVE);

  private final String namespace;
  private final String name;
  private final TimestampKind kind;

  TimestampProperty(String namespace, String name, TimestampKind kind) {
    this.namespace = namespace;
    this.name = name;
    this.kind = kind;
  }

  static Optional<TimestampProperty> of(Element element) {
    return Arrays.stream(values())
        .filter(property -> Children.is(element, property.namespace, property.name))
        .findFirst();
  }

  TimestampKind kind() {
    return kind;
  }
}
