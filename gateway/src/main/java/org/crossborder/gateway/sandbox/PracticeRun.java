// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A practice document on its way, as far as it has come; in memory only. */
public final class PracticeRun {
  private final UUID id;
  private final String number;
  private final String messageId;
  private final Fault fault;
  private final boolean lasting;
  private final Instant begun;
  private final List<Attempt> attempts = new ArrayList<>();
  private Ending ending = Ending.UNDER_WAY;
  private int copies;
  private boolean intact;

  /** What became of it. */
  public enum Ending {
    UNDER_WAY,
    RECEIPTED,
    REFUSED,
    GIVEN_UP
  }

  PracticeRun(
      UUID id, String number, String messageId, Fault fault, boolean lasting, Instant begun) {
    this.id = id;
    this.number = number;
    this.messageId = messageId;
    this.fault = fault;
    this.lasting = lasting;
    this.begun = begun;
  }

  public UUID id() {
    return id;
  }

  /** Number of the practice document. */
  public String number() {
    return number;
  }

  public String messageId() {
    return messageId;
  }

  public Fault fault() {
    return fault;
  }

  /** Whether the fault stays on; if not, only the first attempt meets it. */
  public boolean lasting() {
    return lasting;
  }

  public Instant begun() {
    return begun;
  }

  synchronized void tried(Attempt attempt) {
    attempts.add(attempt);
  }

  /**
   * Ends it.
   *
   * @param seen how often the partner has taken it in
   * @param same whether the partner has the bytes that were sent
   */
  synchronized void end(Ending how, int seen, boolean same) {
    copies = seen;
    intact = same;
    ending = how;
  }

  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  public synchronized Ending ending() {
    return ending;
  }

  public synchronized boolean isOver() {
    return ending != Ending.UNDER_WAY;
  }

  /** How often the partner has taken it in; it keeps one of them. */
  public synchronized int copies() {
    return copies;
  }

  /** Whether the partner has the bytes that were sent. */
  public synchronized boolean intact() {
    return intact;
  }
}
