// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition;

/**
 * A value that no layout places.
 *
 * @param path names of the elements from the root on, without their namespaces
 */
public record Leaf(String path, String value) {}
