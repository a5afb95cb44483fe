// SPDX-License-Identifier: Apache-2.0
/**
 * A message broker (Jakarta Messaging 3.1; ActiveMQ Artemis): documents and words are taken from
 * its queues and put on them in transactions, so that none is lost and none counts twice.
 */
@NullMarked
package org.crossborder.gateway.backend.jms;

import org.jspecify.annotations.NullMarked;
