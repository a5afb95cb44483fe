// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.live;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;

/**
 * Notices when a session ends, however it does: by a logout, by its time, or by an administrator.
 */
final class LiveSession implements HttpSessionBindingListener {
  private static final String NAME = LiveSession.class.getName();

  private volatile boolean over;

  /** The one of this session. */
  static LiveSession in(HttpSession session) {
    synchronized (session) {
      if (session.getAttribute(NAME) instanceof LiveSession known) {
        return known;
      }
      LiveSession begun = new LiveSession();
      session.setAttribute(NAME, begun);
      return begun;
    }
  }

  boolean isOver() {
    return over;
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    over = true;
  }
}
