// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.pmode.Leg;

/**
 * Takes signals that go back by a connection of their own (AS4 5.1.8, ReplyPattern Callback): about
 * pulled messages, about source messages, and errors that do not go on the HTTP response. There is
 * no other way to post one.
 */
@FunctionalInterface
public interface SignalOutbox {
  /**
   * Keeps a signal; when this returns it survives a power cut, and is posted until HTTP has
   * accepted it.
   *
   * @param refToMessageId the message that it is about
   * @param leg that the message came on
   * @param signal the SOAP envelope, signed
   */
  void post(String refToMessageId, Leg leg, byte[] signal);
}
