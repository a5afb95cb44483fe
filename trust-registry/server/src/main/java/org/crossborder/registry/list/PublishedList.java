// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.time.Instant;
import org.crossborder.registry.publication.Bytes;

/**
 * A signed list as it is served.
 *
 * @param version of the register, and the list's sequence number
 * @param name the last part of its address, such as {@code BD.xml}
 * @param content its exact bytes
 */
record PublishedList(long version, String name, Instant issuedAt, Bytes content) {}
