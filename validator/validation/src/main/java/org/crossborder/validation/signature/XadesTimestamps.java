// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import java.util.Map;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.crossborder.validation.signature.CarriedTimestamp.Coverage;
import org.w3c.dom.Element;

/** The time-stamps of a XAdES signature, with what each of them ought to cover. */
final class XadesTimestamps {
  private XadesTimestamps() {}

  static List<CarriedTimestamp> carried(
      SignatureElements signature, Map<String, byte[]> files, UnsignedProperties unsigned) {
    return EncapsulatedTimestamp.in(signature, unsigned).stream()
        .map(
            stamp ->
                new CarriedTimestamp(
                    stamp.kind(),
                    stamp.position(),
                    stamp.token(),
                    () -> coverage(signature, files, unsigned, stamp),
                    stamp.kind() == TimestampKind.ARCHIVE,
                    signature.tree().locate(stamp.property())))
        .toList();
  }

  private static Coverage coverage(
      SignatureElements signature,
      Map<String, byte[]> files,
      UnsignedProperties unsigned,
      EncapsulatedTimestamp stamp) {
    if (stamp.isExplicit() || !SignedScopeChecking.isCanonicalization(stamp.canonicalization())) {
      return new Coverage.Unknown();
    }
    List<Element> earlier = unsigned.before(Math.max(0, stamp.position()));
    try {
      return new Coverage.Octets(
          TimestampedOctets.of(signature, files, stamp.kind(), stamp.canonicalization(), earlier));
    } catch (XMLSecurityException e) {
      return new Coverage.Unknown();
    }
  }
}
