package io.memoryconnector.filter;

import io.memoryconnector.document.Document;

/** Reads filters and wheres from all forms that they come in, within limits. Thread-safe. */
record FilterParser(FilterLimits limits) {
  Filter filter(String json) {
    FilterPointer root = FilterPointer.ofFilter();
    Object tree = FilterText.read(json, root, limits.depth());
    return new FilterReader(new LimitGuard(limits), ParameterReader.PLAIN).read(tree, root);
  }

  Filter filter(Document tree) {
    FilterPointer root = FilterPointer.ofFilter();
    return new FilterReader(guardOf(tree, root), ParameterReader.PLAIN).read(tree, root);
  }

  Where where(String json) {
    FilterPointer root = FilterPointer.ofWhere();
    Object tree = FilterText.read(json, root, limits.depth());
    return tree == null
        ? Where.ALWAYS
        : new WhereReader(new LimitGuard(limits), ParameterReader.PLAIN).read(tree, root);
  }

  Where where(Document tree) {
    FilterPointer root = FilterPointer.ofWhere();
    return new WhereReader(guardOf(tree, root), ParameterReader.PLAIN).read(tree, root);
  }

  Filter filterTemplate(Document tree) {
    FilterPointer root = FilterPointer.ofFilter();
    return new FilterReader(guardOf(tree, root), ParameterReader.TEMPLATE).read(tree, root);
  }

  Where whereTemplate(Document tree) {
    FilterPointer root = FilterPointer.ofWhere();
    return new WhereReader(guardOf(tree, root), ParameterReader.TEMPLATE).read(tree, root);
  }

  private LimitGuard guardOf(Document tree, FilterPointer root) {
    LimitGuard guard = new LimitGuard(limits);
    guard.requireDepth(tree, root);
    return guard;
  }
}
