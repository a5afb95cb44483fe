// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.pmode.Protocol;

/** The way to the practice partner, on which a byte of the payload may be changed. */
final class Tampering implements Transport {
  /** Well inside the encrypted payload, whose last part is the tag that guards it. */
  private static final int BEFORE_END = 40;

  private final Transport onward;
  private final PracticePartner partner;

  Tampering(Transport onward, PracticePartner partner) {
    this.onward = onward;
    this.partner = partner;
  }

  @Override
  public Response push(Protocol protocol, String contentType, Body body) throws IOException {
    return partner.fault() == Fault.ALTERED_PAYLOAD
        ? onward.push(protocol, contentType, out -> out.write(altered(body)))
        : onward.push(protocol, contentType, body);
  }

  /** The payload is the last part, so its end is where the last boundary begins. */
  private static byte[] altered(Body body) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    body.writeTo(whole);
    byte[] bytes = whole.toByteArray();
    int end = new String(bytes, ISO_8859_1).lastIndexOf("\r\n--");
    bytes[end - BEFORE_END] ^= 1;
    return bytes;
  }
}
