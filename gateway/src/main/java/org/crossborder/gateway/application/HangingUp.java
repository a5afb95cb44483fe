// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.crossborder.gateway.sandbox.Fault;
import org.crossborder.gateway.sandbox.PracticePartner;

/** Ends the connection without an answer, and before the message is read, if that is chosen. */
final class HangingUp extends ValveBase {
  private final PracticePartner partner;

  HangingUp(PracticePartner partner) {
    super(true);
    this.partner = partner;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (partner.fault() == Fault.DROP) {
      response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
      return;
    }
    getNext().invoke(request, response);
  }
}
