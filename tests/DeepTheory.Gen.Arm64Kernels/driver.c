/* Runs one kernel: driver NAME READS WRITES < floats > floats. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What compiled code asks of a runtime, and there is none: to be told that it is entered and left, */
void RhpReversePInvoke(void *frame) { (void)frame; }
void RhpReversePInvokeReturn(void *frame) { (void)frame; }

/* memory for objects and arrays, which begin with their type behind a header of 8 bytes and are never collected, */
static void *allocate(char *type, uint32_t length)
{
    uint16_t element = *(uint16_t *)type;
    uint32_t size = *(uint32_t *)(type + 4);
    char *object = (char *)calloc(1, 8 + size + (size_t)element * length) + 8;
    *(char **)object = type;
    return object;
}

void *RhpNewFast(char *type) { return allocate(type, 0); }

void *RhpNewArray(char *type, uint32_t length)
{
    char *array = allocate(type, length);
    *(uint32_t *)(array + 8) = length;
    return array;
}

/* references to be stored, in registers of its own, and memory to be cleared. */
__asm__(".globl RhpAssignRefArm64\nRhpAssignRefArm64: str x15, [x14], #8\n ret");
void RhSpanHelpers_MemZero(void *memory, size_t size) { memset(memory, 0, size); }

#define KERNELS(K) \
    K(DenseOfManyRows) K(DenseOfOneRow) K(DenseInputGradient) K(DenseWeightGradient) K(Convolution) K(ConvolutionWeightGradient) \
    K(MaxPool) K(ElementaryFunctions) K(Softmax)

#define DECLARE(name) void name(float *x, float *y);
#define CALL(name) if (strcmp(argv[1], #name) == 0) { name(x, y); found = 1; }

KERNELS(DECLARE)

int main(int argc, char **argv)
{
    if (argc != 4) { fprintf(stderr, "expected NAME READS WRITES\n"); return 2; }
    size_t reads = strtoul(argv[2], 0, 10), writes = strtoul(argv[3], 0, 10);
    float *x = aligned_alloc(64, (reads + 15) / 16 * 64), *y = aligned_alloc(64, (writes + 15) / 16 * 64);
    memset(y, 0, (writes + 15) / 16 * 64);
    if (fread(x, sizeof(float), reads, stdin) != reads) { fprintf(stderr, "expected %zu floats\n", reads); return 2; }
    int found = 0;
    KERNELS(CALL)
    if (!found) { fprintf(stderr, "no kernel %s\n", argv[1]); return 2; }
    return fwrite(y, sizeof(float), writes, stdout) == writes ? 0 : 2;
}
