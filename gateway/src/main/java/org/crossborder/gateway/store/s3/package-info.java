// SPDX-License-Identifier: Apache-2.0
/**
 * Payloads and fragments in object storage that speaks the S3 protocol. Nothing that is there is
 * ever overwritten: each writing has a name of its own, so two nodes cannot meet in one.
 */
@NullMarked
package org.crossborder.gateway.store.s3;

import org.jspecify.annotations.NullMarked;
