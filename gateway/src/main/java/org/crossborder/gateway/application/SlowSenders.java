// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.crossborder.gateway.msh.SlowSenderException;

/** Ends the connection of a sender that is too slow, in the way that Tomcat does not log. */
final class SlowSenders implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (SlowSenderException e) {
      throw new CloseNowException(e.getMessage(), e);
    }
  }
}
