// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.UserMessage;

/** PMode[1].BusinessInfo: what the messages of this leg are for. */
public record BusinessInfo(Service service, String action, String mpc) {
  public BusinessInfo(Service service, String action) {
    this(service, action, UserMessage.DEFAULT_MPC);
  }

  /**
   * Whether messages wait on this channel or on a sub-channel of it, whose URI begins with its
   * parent's and a slash (ebMS 3.0 Part 2, sub-channels).
   */
  boolean isOn(String channel) {
    return mpc.equals(channel) || mpc.startsWith(channel + "/");
  }
}
