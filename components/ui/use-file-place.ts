import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';

/**
 * A place where a file is dropped or chosen: the properties for its element and its hidden field, and a function that opens the field. The
 * button that opens it does the same for those who do not drag.
 */
export function useFilePlace(onFile: (file: File) => void) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return {
    place: {
      'data-over': isOver || undefined,
      onDragOver(event: DragEvent) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      },
    },
    field: {
      ref: field,
      type: 'file',
      hidden: true,
      onChange({ target }: ChangeEvent<HTMLInputElement>) {
        const [file] = target.files ?? [];
        // If the same file is chosen again, that is a change too.
        target.value = '';
        if (file) onFile(file);
      },
    },
    choose: () => field.current?.click(),
  };
}
