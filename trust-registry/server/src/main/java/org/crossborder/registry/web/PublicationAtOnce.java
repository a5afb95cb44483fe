// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import org.crossborder.registry.change.ChangeRequests;
import org.crossborder.registry.publication.CurrentPublication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes an entry while the officer waits. If that fails the entry is recorded all the same, and
 * the next renewal publishes it.
 */
record PublicationAtOnce(CurrentPublication publication) implements ChangeRequests.Publication {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationAtOnce.class);

  @Override
  public void publish(long index) {
    try {
      publication.publish(index);
    } catch (RuntimeException e) {
      LOG.error("Entry {} is recorded, and could not be published yet", index, e);
    }
  }
}
