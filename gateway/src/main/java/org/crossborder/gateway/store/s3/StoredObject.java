// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.time.Instant;

/**
 * An object as a listing tells of it.
 *
 * @param key without the bucket's prefix
 * @param changed when it was put, by the service's clock
 */
record StoredObject(String key, Instant changed) {}
