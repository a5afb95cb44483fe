// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.crossborder.gateway.msh.transport.As4Endpoint;
import org.crossborder.gateway.msh.transport.EndpointLimits;
import org.crossborder.gateway.sandbox.PracticePartner;

/** The practice partner's AS4 endpoint, which signs wrongly if that is switched on. */
final class PracticeEndpoint extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient PracticePartner partner;
  private final transient As4Endpoint sound;
  private final transient As4Endpoint expired;

  PracticeEndpoint(PracticePartner partner, Clock clock) {
    this.partner = partner;
    this.sound = new As4Endpoint(partner.sound(), EndpointLimits.DEFAULT, clock);
    this.expired = new As4Endpoint(partner.expired(), EndpointLimits.DEFAULT, clock);
  }

  @Override
  public void init() throws ServletException {
    sound.init(getServletConfig());
    expired.init(getServletConfig());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (partner.fault()) {
      case EXPIRED_CERTIFICATE -> expired.service(request, response);
      case WRONG_RECEIPT -> answerWrongly(request, response);
      case NONE, DELAY, DROP, ALTERED_PAYLOAD -> sound.service(request, response);
    }
  }

  private void answerWrongly(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    sound.service(request, new WithheldResponse(response));
    byte[] receipt =
        partner.wrongReceipt().orElseThrow(() -> new IOException("Nothing was taken in"));
    response.setContentType("application/soap+xml; charset=UTF-8");
    response.getOutputStream().write(receipt);
  }

  @Override
  public void destroy() {
    sound.destroy();
    expired.destroy();
  }
}
