// SPDX-License-Identifier: Apache-2.0
/**
 * Apache Kafka (2.5 or newer, for its transactions): documents and words are taken from topics, and
 * their outcomes put on one together with the offset, so that none is lost and none counts twice.
 */
@NullMarked
package org.crossborder.gateway.backend.kafka;

import org.jspecify.annotations.NullMarked;
