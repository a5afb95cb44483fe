// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/**
 * What became of the documents that were dispatched to one Party on one day.
 *
 * @param sent all of them
 * @param delivered with a signed receipt, or with the other Party's acknowledgement in its place
 * @param failed given up
 * @param pending still tried
 */
public record DayCount(long sent, long delivered, long failed, long pending) {}
