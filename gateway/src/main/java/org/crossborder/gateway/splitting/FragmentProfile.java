// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.List;
import java.util.Set;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.pmode.Splitting;

/**
 * What the P-Mode lets a fragment be (ebMS 3.0 Part 2, 4.5 and 4.6), before anything of it is
 * stored. EBMS:0050 and EBMS:0052 are warnings in the text; such a fragment is not taken all the
 * same, because the P-Mode is what both sides agreed to.
 */
final class FragmentProfile {
  /** PMode[].Splitting.RoutingProperties: those of the four corners. */
  private static final Set<String> ROUTING_PROPERTIES =
      Set.of(Property.ORIGINAL_SENDER, Property.FINAL_RECIPIENT, Property.TRACKING_IDENTIFIER);

  private FragmentProfile() {}

  static Splitting require(ReceivedMessage fragment, long size) throws FragmentRefused {
    Splitting splitting = fragment.leg().splitting();
    if (splitting == null) {
      throw FragmentRefused.alone(
          ErrorCode.FEATURE_INCONSISTENT,
          "Messages of this P-Mode do not go in fragments. Send it whole.");
    }
    if (size > splitting.fragmentBytes()) {
      throw FragmentRefused.alone(
          ErrorCode.FRAGMENT_SIZE_EXCEEDED,
          "The fragment has %d bytes; PMode[].Splitting.FragmentSize is %d."
              .formatted(size, splitting.fragmentBytes()));
    }
    List<String> others =
        fragment.userMessage().messageProperties().stream()
            .map(Property::name)
            .filter(name -> !ROUTING_PROPERTIES.contains(name))
            .toList();
    if (!others.isEmpty()) {
      throw FragmentRefused.alone(
          ErrorCode.BAD_PROPERTIES,
          "The header of a fragment holds the properties of routing only, and not "
              + String.join(", ", others)
              + "; those belong into the source message.");
    }
    return splitting;
  }
}
