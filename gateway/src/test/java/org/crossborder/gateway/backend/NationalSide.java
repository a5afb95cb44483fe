// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.util.List;

/** The national system at the other end of a backend, as a test plays it over the real medium. */
public interface NationalSide {

  /** The backend that is connected to it. */
  Backend backend();

  /** Everything that reached it, repetitions included, in order. */
  List<Taken> taken() throws Exception;

  /** Fetches and confirms what waits to be fetched; does nothing where the backend pushes. */
  void fetchAndConfirm() throws Exception;

  /** From now on it takes nothing: its server is down, its folder is gone, its broker is away. */
  void disconnect() throws Exception;

  /** Ends everything that the test has started. */
  void close() throws Exception;

  /**
   * One document as it arrived.
   *
   * @param idempotencyKey that came with it
   * @param annexes SHA-256 of each annex, of its bytes or as announced, in order
   */
  @SuppressWarnings("ArrayRecordComponent") // compared as bytes, by the contract
  record Taken(String idempotencyKey, byte[] document, List<String> annexes) {
    public Taken {
      annexes = List.copyOf(annexes);
    }
  }
}
