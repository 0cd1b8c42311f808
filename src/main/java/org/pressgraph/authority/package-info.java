/**
 * Names that are known beforehand: places, bodies and their full names, and how such are formed.
 */
package org.pressgraph.authority;
